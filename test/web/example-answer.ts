import type { Answer } from '../../src/protocol/answer.ts';
import type { Citation } from '../../src/protocol/citation.ts';

/** A citation of an article that we made up. */
export const exampleCitation: Citation = {
  marker: 1,
  articleId: 'news/dam breach.txt',
  articleDigest: 'abcdef0123456789',
  title: 'Dam holds after night of rain',
  publisher: 'The Courier',
  author: 'Ines Valdorf',
  publishedAt: '2023-03-14',
  publishedPrecision: 'day',
  url: null,
  source: 'body',
  quote: 'The dam\n held.',
  start: 10,
  end: 24,
  speaker: 'Mayor Orla Penn',
};

/** A short answer that cites it. */
export const exampleAnswer: Answer = {
  id: 'a',
  question: 'Did the dam hold?',
  status: 'answered',
  text: 'The dam held. [1]',
  statements: [{ text: 'The dam held.', support: 'verbatim', markers: [1] }],
  withheld: [],
  citations: [exampleCitation],
  notices: [],
  followUps: [],
  coverage: { articles: 1, total: 3, independent: 1, earliest: '2023-03-14', latest: '2023-03-14' },
  asOf: '2023-03-14',
  snapshot: 's',
  mode: 'extractive',
  timings: { retrieveMs: 1, answerMs: 1 },
};
