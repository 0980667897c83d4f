import type { Passage } from '../../domain/passage.ts';
import type { Snapshot } from '../../domain/snapshot.ts';

/** So many articles are looked at, the newest first. */
const MOST = 300;

/** How each article opens, as passages that no search returned: the newest first, undated ones last. */
export function openingPassages(
  { articles, chunks }: Snapshot,
  articleIds: ReadonlySet<string> | undefined,
): Passage[] {
  const seen = new Set<string>();
  const openings = chunks.flatMap((chunk): Passage[] => {
    const article = articles.get(chunk.articleId);
    if (!article || seen.has(chunk.articleId) || articleIds?.has(chunk.articleId) === false) return [];
    seen.add(chunk.articleId);
    return [passageOf(chunk, article)];
  });
  return openings
    .toSorted((a, b) => ((a.article.publishedAt ?? '') < (b.article.publishedAt ?? '') ? 1 : -1))
    .slice(0, MOST);
}

/** A chunk that no search returned. */
export function passageOf(chunk: Passage['chunk'], article: Passage['article']): Passage {
  return {
    chunk,
    article,
    score: 0,
    similarity: null,
    sentenceSimilarities: chunk.sentences.map(() => 0),
    keywordScore: 0,
  };
}
