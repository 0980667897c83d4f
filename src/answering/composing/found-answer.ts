import type { Answer } from '../../protocol/answer.ts';

/** The part of an answer that depends on what was found. */
export type FoundAnswer = Pick<
  Answer,
  'status' | 'statements' | 'citations' | 'claims' | 'development' | 'timeline' | 'notFound' | 'notices'
> & {
  /** Whether it tells of the news or of the articles themselves. */
  readonly about: 'story' | 'article';
  /** The sentence that refuses; absent where there are statements. */
  readonly refusal?: string;
};
