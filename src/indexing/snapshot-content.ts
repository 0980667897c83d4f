import type { EmbedderIdentity } from '../domain/embedder.ts';
import type { Article } from '../domain/article.ts';
import type { Chunk } from '../domain/chunk.ts';
import type { CorpusWords } from '../domain/corpus-words.ts';
import { DatelineError } from '../errors.ts';
import type { DataFile } from './manifest.ts';
import type { VectorTable } from './exact-search.ts';
import type { KeywordPostings } from './keyword-index.ts';
import { SentenceTable } from './sentence-table.ts';
import { decodeWords, encodeWords } from './words-file.ts';

/** What a snapshot says, apart from the graph over its vectors. */
export interface SnapshotContent {
  readonly articles: readonly Article[];
  readonly chunks: readonly Chunk[];
  readonly copies: readonly (readonly string[])[];
  readonly table: VectorTable;
  readonly sentences: SentenceTable;
  readonly keywords: KeywordPostings;
  readonly words: CorpusWords;
}

const NEW_LINE = 10;

/** A line of `articles.jsonl`; `copies` numbers the group of copies that the article is in. */
interface ArticleLine {
  readonly article: Article;
  readonly copies: number | null;
}

/** The bytes of the data files; the same content gives the same bytes. */
export function encodeContent(content: SnapshotContent): Record<DataFile, Buffer> {
  const groups = new Map(content.copies.flatMap((ids, group) => ids.map((id) => [id, group] as const)));
  const { occurrences, ...terms } = content.keywords;
  const lines = content.articles.map((article): ArticleLine => ({ article, copies: groups.get(article.id) ?? null }));
  return {
    'articles.jsonl': encodeLines(lines),
    'chunks.jsonl': encodeLines(content.chunks),
    'vectors.f32': bytesOf(content.table.data),
    'sentences.i8': bytesOf(content.sentences.data),
    'keywords.json': Buffer.from(`${JSON.stringify(terms)}\n`),
    'keywords.i32': bytesOf(occurrences),
    'words.json': encodeWords(content.words),
  };
}

/**
 * What `encodeContent` encoded. The bytes must be verified: of their form only the sizes are checked again, which search
 * relies on. Throws `INDEX_DAMAGED`.
 */
export function decodeContent(files: Record<DataFile, Buffer>, { dimension }: EmbedderIdentity): SnapshotContent {
  try {
    return decode(files, dimension);
  } catch (error) {
    const message = 'The files of the index do not fit together. Run "npm run index -- --verify".';
    throw new DatelineError('INDEX_DAMAGED', message, { cause: error });
  }
}

function decode(files: Record<DataFile, Buffer>, dimension: number): SnapshotContent {
  const lines = decodeLines<ArticleLine>(files['articles.jsonl']);
  const copies: string[][] = [];
  for (const { article, copies: group } of lines) {
    if (group !== null) (copies[group] ??= []).push(article.id);
  }
  const chunks = decodeLines<Chunk>(files['chunks.jsonl']);
  const sentences = chunks.reduce((sum, chunk) => sum + chunk.sentences.length, 0);
  const terms = JSON.parse(files['keywords.json'].toString()) as Omit<KeywordPostings, 'occurrences'>;
  const keywords = { ...terms, occurrences: viewOf(files['keywords.i32'], Int32Array) };
  requireSame(files['vectors.f32'].byteLength, chunks.length * dimension * Float32Array.BYTES_PER_ELEMENT);
  requireSame(files['sentences.i8'].byteLength, sentences * dimension);
  requireSame(keywords.lengths.length, chunks.length);
  const wordBytes = files['words.json'];
  let words: CorpusWords | undefined;
  requireSame(keywords.ends.at(-1) ?? 0, keywords.occurrences.length);
  return {
    articles: lines.map(({ article }) => article),
    chunks,
    copies,
    sentences: new SentenceTable(viewOf(files['sentences.i8'], Int8Array), dimension, chunks),
    table: { data: viewOf(files['vectors.f32'], Float32Array), dimension },
    keywords,
    // The first question needs them; opening and building do not.
    get words() {
      return (words ??= decodeWords(wordBytes));
    },
  };
}

function requireSame(found: number, expected: number): void {
  if (found !== expected) throw new RangeError(`${found} instead of ${expected}`);
}

function bytesOf({ buffer, byteOffset, byteLength }: Float32Array | Int32Array | Int8Array): Buffer {
  return Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength);
}

/** The numbers in the bytes of a file, without a copy where they lie as the machine wants them: these are the largest files. */
function viewOf<Numbers>(bytes: Buffer, numbers: NumbersOf<Numbers>): Numbers {
  const size = numbers.BYTES_PER_ELEMENT;
  const { buffer, byteOffset, byteLength } = byteOffsetFits(bytes, size) ? bytes : Uint8Array.from(bytes);
  return new numbers(buffer as ArrayBuffer, byteOffset, byteLength / size);
}

interface NumbersOf<Numbers> {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBuffer, byteOffset: number, length: number): Numbers;
}

function byteOffsetFits({ byteOffset }: Buffer, size: number): boolean {
  return byteOffset % size === 0;
}

function encodeLines(values: readonly unknown[]): Buffer {
  return Buffer.from(values.map((value) => `${JSON.stringify(value)}\n`).join(''));
}

function decodeLines<T>(bytes: Buffer): T[] {
  const values: T[] = [];
  // Line by line: of a large file the whole as one string would stay in memory for long.
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(NEW_LINE, start);
    if (end < 0) throw new RangeError('The last line does not end.');
    values.push(JSON.parse(bytes.toString('utf8', start, end)) as T);
    start = end + 1;
  }
  return values;
}
