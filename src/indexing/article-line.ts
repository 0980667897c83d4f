import type { Chunk } from '../domain/chunk.ts';
import {
  type ArticleHead,
  type ArticleRest,
  charactersOf,
  chunksOf,
  type ChunkSpans,
  partsOf,
  spansOf,
  type WholeArticle,
} from './whole-article.ts';

/** A line of `articles.jsonl`: what is always in memory of an article, and where the rest of it is. */
export interface ArticleLine {
  readonly article: ArticleHead;
  /** The number of its group of copies. */
  readonly copies: number | null;
  readonly characters: { readonly text: number; readonly body: number };
  /** Length of its line in `texts.jsonl`, which has them in the same order. */
  readonly bytes: number;
  /** How many sentences each of its chunks has. */
  readonly sentences: readonly number[];
}

/** A line of `texts.jsonl`. */
interface TextLine extends ArticleRest {
  readonly sentences: ChunkSpans;
}

/** The rest of an article, and its chunks. */
export interface ArticleText extends ArticleRest {
  readonly chunks: readonly Chunk[];
}

/** An article as a line of each of the two files; they end with a line break. */
export function encodeArticle(
  { article, chunks }: WholeArticle,
  copies: number | null,
): { readonly line: Buffer; readonly text: Buffer } {
  const { head, rest } = partsOf(article);
  const text = lineOf({ ...rest, sentences: spansOf(chunks) } satisfies TextLine);
  const line: ArticleLine = {
    article: head,
    copies,
    characters: charactersOf(article),
    bytes: text.byteLength,
    sentences: chunks.map(({ sentences }) => sentences.length),
  };
  return { line: lineOf(line), text };
}

/** The lines of `articles.jsonl`. */
export function decodeArticleLines(bytes: Buffer): ArticleLine[] {
  const lines: ArticleLine[] = [];
  // Line by line: of a large file the whole as one string would stay in memory for long.
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf('\n', start);
    if (end < 0) throw new RangeError('The last line does not end.');
    lines.push(JSON.parse(bytes.toString('utf8', start, end)) as ArticleLine);
    start = end + 1;
  }
  return lines;
}

/** An article of its line and its text. */
export function decodeArticle({ article: head }: ArticleLine, line: Buffer): WholeArticle {
  const { chunks, ...rest } = decodeText(head.id, line);
  return { article: { ...head, ...rest }, chunks };
}

/** What stands in `texts.jsonl` for an article. */
export function decodeText(id: string, line: Buffer): ArticleText {
  const { sentences, ...rest } = JSON.parse(line.toString()) as TextLine;
  return { ...rest, chunks: chunksOf({ id, text: rest.text }, sentences) };
}

function lineOf(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value)}\n`);
}
