import type { Article } from '../domain/article.ts';
import { sha256 } from '../indexing/sha256.ts';
import {
  charactersOf,
  chunksOf,
  type ChunkSpans,
  partsOf,
  spansOf,
  type WholeArticle,
} from '../indexing/whole-article.ts';

/** What a row of `dateline_articles` says of an article; JSON, since PostgreSQL's text holds no NUL. */
export interface ArticleRow {
  readonly id: string;
  readonly metadata: string;
  readonly characters: number;
  readonly bodyCharacters: number;
  readonly content: string;
  /** Equal where nothing of article and chunks changed. */
  readonly digest: string;
}

/** An article and its chunks as a row. */
export function encodeArticle({ article, chunks }: WholeArticle): ArticleRow {
  const { text, body } = charactersOf(article);
  const content = JSON.stringify({ article, sentences: spansOf(chunks) });
  return {
    id: article.id,
    metadata: JSON.stringify(partsOf(article).head),
    characters: text,
    bodyCharacters: body,
    content,
    digest: sha256(content),
  };
}

/** What `encodeArticle` wrote as content. */
export function decodeArticle(content: string): WholeArticle {
  const { article, sentences } = JSON.parse(content) as { article: Article; sentences: ChunkSpans };
  return { article, chunks: chunksOf(article, sentences) };
}
