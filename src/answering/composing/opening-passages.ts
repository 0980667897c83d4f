import type { Article } from '../../domain/article.ts';
import type { Passage } from '../../domain/passage.ts';
import type { Snapshot } from '../../domain/snapshot.ts';

/** So many articles are looked at, the newest first. */
const MOST = 300;

/** How each article opens, as passages that no search returned: the newest first, undated ones last. */
export function openingPassages(snapshot: Snapshot, articleIds: ReadonlySet<string> | undefined): Passage[] {
  const newest = [...snapshot.articles.values()]
    .filter(({ id }) => articleIds?.has(id) !== false && snapshot.positionsOf(id).length > 0)
    .toSorted((a, b) => ((a.publishedAt ?? '') < (b.publishedAt ?? '') ? 1 : -1))
    .slice(0, MOST);
  return passagesAt(
    newest.map(({ id }) => snapshot.positionsOf(id)[0] as number),
    snapshot,
  );
}

/** Chunks that no search returned, with their articles. */
export function passagesAt(positions: readonly number[], snapshot: Snapshot): Passage[] {
  return snapshot
    .chunksAt(positions)
    .map((chunk) => passageOf(chunk, snapshot.articles.get(chunk.articleId) as Article));
}

function passageOf(chunk: Passage['chunk'], article: Passage['article']): Passage {
  return {
    chunk,
    article,
    score: 0,
    similarity: null,
    sentenceSimilarities: chunk.sentences.map(() => 0),
    keywordScore: 0,
  };
}
