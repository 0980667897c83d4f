import type { Article } from '../domain/article.ts';
import type { Chunk } from '../domain/chunk.ts';
import type { Sentence } from '../domain/sentence.ts';
import { sentenceTexts } from '../domain/sentence-texts.ts';
import { sha256 } from '../indexing/sha256.ts';

/** What of an article is always in memory. */
export type ArticleHead = Omit<Article, 'text' | 'body' | 'dropped' | 'metadataSpans'>;

/** An article with its chunks, as one row holds it. */
export interface WholeArticle {
  readonly article: Article;
  readonly chunks: readonly Chunk[];
}

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
  const { text, body, dropped: _dropped, metadataSpans: _spans, ...head } = article;
  const sentences = chunks.map((chunk) =>
    chunk.sentences.map(({ start, end, kind }) => [start, end, kind === 'prose' ? 0 : 1]),
  );
  const content = JSON.stringify({ article, sentences });
  return {
    id: article.id,
    metadata: JSON.stringify(head),
    characters: text.length,
    bodyCharacters: body.reduce((sum, { start, end }) => sum + end - start, 0),
    content,
    digest: sha256(content),
  };
}

/** What `encodeArticle` wrote as content. */
export function decodeArticle(content: string): WholeArticle {
  const { article, sentences } = JSON.parse(content) as { article: Article; sentences: [number, number, 0 | 1][][] };
  const chunks = sentences.map((spans) => {
    const own = spans.map(([start, end, kind]): Sentence => ({ start, end, kind: kind === 0 ? 'prose' : 'subhead' }));
    return {
      articleId: article.id,
      start: own[0]?.start ?? 0,
      end: own.at(-1)?.end ?? 0,
      sentences: own,
      text: sentenceTexts(own, article.text).join(' '),
    };
  });
  return { article, chunks };
}
