import { plural } from './plural.ts';

/** The words about the index: its state, its rebuilding, and what to know when that failed. */
export const indexStrings = {
  heading: 'The index',
  articles: 'Articles',
  passages: 'Passages',
  snapshot: 'Snapshot',
  since: 'Served since',
  token: 'Admin token',
  tokenNote: 'Reads the folder again. The token is kept until this tab is closed.',
  rebuild: 'Rebuild the index',
  refused: 'The server did not accept that token.',
  unchanged: 'The index is up to date: nothing in the folder has changed.',
  rebuilt: (articles: number) => `The new index is served: ${plural(articles, 'article', 'articles')}.`,
  starting: 'Starting …',
  stages: {
    waiting: 'Waiting for another build',
    reading: 'Reading the articles',
    chunking: 'Cutting the articles into passages',
    embedding: 'Reading what the passages mean',
    indexing: 'Making the index',
    writing: 'Writing the index',
  },
  progress: (done: number, total: number) => `${done.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')}`,
  failed: (reason: string) => `The last build failed: ${reason}`,
  banner: (since: string | null) =>
    `The folder has changed, but the new index could not be built. Answers come from the one ${since === null ? 'before' : `that is served since ${since}`}.`,
  bannerReason: 'Why',
  old: (date: string, ago: string) =>
    `The newest source of this answer is of ${date}, ${ago}. What happened since is not in it.`,
} as const;
