import type { Notice } from '../protocol/answer.ts';

/** Said where a question has no vector. */
export const KEYWORD_ONLY: Notice = {
  code: 'keyword-only',
  text: 'The embedding model is not available: the articles were searched by words alone, not by meaning.',
};
