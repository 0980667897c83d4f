import type { Article } from '../domain/article.ts';
import type { Chunk } from '../domain/chunk.ts';
import type { Sentence } from '../domain/sentence.ts';
import { sentenceTexts } from '../domain/sentence-texts.ts';

/** What of an article is always in memory. */
export type ArticleHead = Omit<Article, 'text' | 'body' | 'dropped' | 'metadataSpans'>;
/** What is read when it is looked up. */
export type ArticleRest = Pick<Article, 'text' | 'body' | 'dropped' | 'metadataSpans'>;

/** An article with its chunks, as they are kept together. */
export interface WholeArticle {
  readonly article: Article;
  readonly chunks: readonly Chunk[];
}

/** The sentences of an article's chunks, short: 1 stands for a subhead. */
export type ChunkSpans = readonly (readonly (readonly [start: number, end: number, subhead: 0 | 1])[])[];

/** An article in its two parts. */
export function partsOf({ text, body, dropped, metadataSpans, ...head }: Article): {
  readonly head: ArticleHead;
  readonly rest: ArticleRest;
} {
  return { head, rest: { text, body, dropped, metadataSpans } };
}

/** Characters of an article's text, and of its body. */
export function charactersOf({ text, body }: Pick<Article, 'text' | 'body'>): { text: number; body: number } {
  return { text: text.length, body: body.reduce((sum, { start, end }) => sum + end - start, 0) };
}

/** Where the sentences of chunks are. */
export function spansOf(chunks: readonly Chunk[]): ChunkSpans {
  return chunks.map(({ sentences }) =>
    sentences.map(({ start, end, kind }) => [start, end, kind === 'prose' ? 0 : 1] as const),
  );
}

/** The chunks of an article whose sentences are there. */
export function chunksOf({ id, text }: Pick<Article, 'id' | 'text'>, spans: ChunkSpans): Chunk[] {
  return spans.map((ofChunk) => {
    const sentences = ofChunk.map(([start, end, subhead]): Sentence => ({
      start,
      end,
      kind: subhead === 0 ? 'prose' : 'subhead',
    }));
    return {
      articleId: id,
      start: sentences[0]?.start ?? 0,
      end: sentences.at(-1)?.end ?? 0,
      sentences,
      text: sentenceTexts(sentences, text).join(' '),
    };
  });
}
