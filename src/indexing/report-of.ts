import type { Corpus } from '../corpus/read-corpus.ts';
import type { BuildReport } from './build-report.ts';

/** The report of a build of a corpus that began at `started` (`performance.now()`). */
export function reportOf(
  { articles, refused }: Pick<Corpus, 'articles' | 'refused'>,
  {
    started,
    ...built
  }: Pick<BuildReport, 'snapshotId' | 'unchanged' | 'chunks' | 'reusedVectors'> & { readonly started: number },
): BuildReport {
  return {
    ...built,
    articles: articles.length,
    characters: sum(articles.map(({ text }) => text.length)),
    droppedCharacters: sum(articles.flatMap(({ dropped }) => dropped.map(({ start, end }) => end - start))),
    refused,
    milliseconds: performance.now() - started,
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
