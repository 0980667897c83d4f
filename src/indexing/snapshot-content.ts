import type { Article } from '../domain/article.ts';
import type { Chunk } from '../domain/chunk.ts';
import type { CountedWords } from '../domain/corpus-words.ts';
import type { EmbedderIdentity } from '../domain/embedder.ts';
import { DatelineError } from '../errors.ts';
import { type ArticleLine, decodeArticle, decodeArticleLines, encodeArticle } from './article-line.ts';
import type { VectorTable } from './exact-search.ts';
import type { KeywordPostings } from './keyword-index.ts';
import { decodeTerms, encodeTerms } from './keyword-files.ts';
import type { DataFile } from './manifest.ts';
import { SentenceTable } from './sentence-table.ts';
import { encodeWords, type WordFiles } from './words-file.ts';

/** What a snapshot says, apart from the graph over its vectors and the words of the corpus. */
export interface SnapshotContent {
  readonly articles: readonly Article[];
  readonly chunks: readonly Chunk[];
  readonly copies: readonly (readonly string[])[];
  readonly table: VectorTable;
  readonly sentences: SentenceTable;
  readonly keywords: KeywordPostings;
}

/** The bytes of the data files; the same content gives the same bytes. */
export function encodeContent(content: SnapshotContent, words: CountedWords): Record<DataFile, Buffer> {
  const groups = new Map(content.copies.flatMap((ids, group) => ids.map((id) => [id, group] as const)));
  const chunks = new Map(content.articles.map(({ id }) => [id, [] as Chunk[]]));
  for (const chunk of content.chunks) chunks.get(chunk.articleId)?.push(chunk);
  const lines = content.articles.map((article) =>
    encodeArticle({ article, chunks: chunks.get(article.id) ?? [] }, groups.get(article.id) ?? null),
  );
  const { terms, numbers } = encodeTerms(content.keywords);
  return {
    'articles.jsonl': Buffer.concat(lines.map(({ line }) => line)),
    'texts.jsonl': Buffer.concat(lines.map(({ text }) => text)),
    'vectors.f32': bytesOf(wholeOf(content.table.data)),
    'sentences.i8': bytesOf(wholeOf(content.sentences.data)),
    'terms.txt': terms,
    'terms.i32': bytesOf(numbers),
    ...encodedWords(words),
  };
}

/** The files of the words of a corpus. */
export function encodedWords(words: CountedWords): Record<keyof WordFiles, Buffer> {
  const files = encodeWords(words);
  return { 'words.txt': files['words.txt'], 'words.i32': bytesOf(files['words.i32']) };
}

/**
 * What `encodeContent` encoded, in memory. The bytes must be verified: of their form only the sizes are checked again.
 * Throws `INDEX_DAMAGED`.
 */
export function decodeContent(files: Record<DataFile, Buffer>, { dimension }: EmbedderIdentity): SnapshotContent {
  return fitting(() => {
    const lines = decodeArticleLines(files['articles.jsonl']);
    const texts = files['texts.jsonl'];
    let at = 0;
    const wholes = lines.map((line) => decodeArticle(line, texts.subarray(at, (at += line.bytes))));
    requireSame(texts.byteLength, at);
    const chunks = wholes.flatMap((whole) => whole.chunks);
    const counts = chunks.map(({ sentences }) => sentences.length);
    const keywords = decodeTerms(files['terms.txt'], viewOf(files['terms.i32'], Int32Array), chunks.length);
    requireSame(files['vectors.f32'].byteLength, chunks.length * dimension * Float32Array.BYTES_PER_ELEMENT);
    requireSame(files['sentences.i8'].byteLength, dimension * counts.reduce((sum, count) => sum + count, 0));
    return {
      articles: wholes.map(({ article }) => article),
      chunks,
      copies: copiesOf(lines),
      table: { data: viewOf(files['vectors.f32'], Float32Array), dimension },
      sentences: new SentenceTable(viewOf(files['sentences.i8'], Int8Array), dimension, counts),
      keywords,
    };
  });
}

/** The groups of copies, by their numbers. */
export function copiesOf(lines: readonly ArticleLine[]): string[][] {
  const copies: string[][] = [];
  for (const { article, copies: group } of lines) if (group !== null) (copies[group] ??= []).push(article.id);
  return copies;
}

/** What `decode` gives; throws `INDEX_DAMAGED` where it finds that files do not fit. */
export function fitting<T>(decode: () => T): T {
  try {
    return decode();
  } catch (error) {
    const message = 'The files of the index do not fit together. Run "npm run index -- --verify".';
    throw new DatelineError('INDEX_DAMAGED', message, { cause: error });
  }
}

/** Throws `RangeError` where a size is not the one that others ask for: search relies on them. */
export function requireSame(found: number, expected: number): void {
  if (found !== expected) throw new RangeError(`${found} instead of ${expected}`);
}

function wholeOf<Numbers>(row: { readonly length: number; subarray(start: number, end: number): Numbers }): Numbers {
  return row.subarray(0, row.length);
}

function bytesOf({ buffer, byteOffset, byteLength }: Float32Array | Int32Array | Int8Array): Buffer {
  return Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength);
}

/** The numbers in the bytes of a file, without a copy where they lie as the machine wants them: these are the largest files. */
function viewOf<Numbers>(bytes: Buffer, numbers: NumbersOf<Numbers>): Numbers {
  const size = numbers.BYTES_PER_ELEMENT;
  const { buffer, byteOffset, byteLength } = bytes.byteOffset % size === 0 ? bytes : Uint8Array.from(bytes);
  return new numbers(buffer as ArrayBuffer, byteOffset, byteLength / size);
}

interface NumbersOf<Numbers> {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBuffer, byteOffset: number, length: number): Numbers;
}
