import type { Article } from '../domain/article.ts';
import type { Chunk } from '../domain/chunk.ts';
import type { PassageView } from '../protocol/passage-list.ts';

/** A chunk that was found, as it crosses the wire. */
export function passageView(chunk: Chunk, article: Article, score: number): PassageView {
  const { id, digest, title, publisher, author, publishedAt, publishedPrecision, url } = article;
  return {
    articleId: id,
    articleDigest: digest,
    title,
    publisher,
    author,
    publishedAt,
    publishedPrecision,
    url,
    text: chunk.text,
    start: chunk.start,
    end: chunk.end,
    sentences: chunk.sentences.map(({ start, end }) => ({ start, end })),
    score,
  };
}
