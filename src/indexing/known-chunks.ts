import { isDeepStrictEqual } from 'node:util';
import type { Article } from '../domain/article.ts';
import type { Chunk } from '../domain/chunk.ts';
import type { SnapshotContent } from './snapshot-content.ts';

/** The chunks that a snapshot has of an article with the same text and body; null where it has none: counting tokens is what cutting costs. */
export function knownChunks(previous: SnapshotContent | null): (article: Article) => readonly Chunk[] | null {
  const articles = new Map(previous?.articles.map((article) => [article.id, article]));
  const chunks = new Map<string, Chunk[]>();
  for (const chunk of previous?.chunks ?? []) {
    const ofArticle = chunks.get(chunk.articleId);
    if (ofArticle) ofArticle.push(chunk);
    else chunks.set(chunk.articleId, [chunk]);
  }
  return ({ id, digest, body }) => {
    const before = articles.get(id);
    const same = before !== undefined && before.digest === digest && isDeepStrictEqual(before.body, body);
    return same ? (chunks.get(id) ?? []) : null;
  };
}
