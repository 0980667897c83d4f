import { z } from 'zod';
import { sha256 } from './sha256.ts';

/** Raised whenever the code would build other files from the same corpus: the format, sentences, chunks or terms. */
export const SCHEMA = 5;
/** Tokens of a chunk at most, with the two special ones. */
export const MAX_CHUNK_TOKENS = 190;

export const MANIFEST = 'manifest.json';
export const DATA_FILES = [
  'articles.jsonl',
  'texts.jsonl',
  'vectors.f32',
  'sentences.i8',
  'terms.txt',
  'terms.i32',
  'words.txt',
  'words.i32',
] as const;
export const GRAPH_FILE = 'vectors.hnsw';
/** The axes along which the graph holds the vectors, where it does not hold them whole. */
export const AXES_FILE = 'axes.f32';
export type DataFile = (typeof DATA_FILES)[number];

const digest = z.string().regex(/^[0-9a-f]{64}$/);
const fileSchema = z.strictObject({ bytes: z.number().int().nonnegative(), sha256: digest });

export const manifestSchema = z.strictObject({
  schema: z.number().int(),
  embedder: z.strictObject({
    model: z.string(),
    weights: digest,
    dimension: z.number().int().positive(),
    dtype: z.enum(['int8', 'fp32']),
  }),
  chunks: z.strictObject({ maxTokens: z.number().int().positive() }),
  /** Digest of the article files: see `corpusDigest`. */
  corpus: digest,
  articles: z.number().int().positive(),
  /** Search breadth that reaches the recall wanted; null where the snapshot has no graph. */
  breadth: z.number().int().positive().max(1e9).nullable(),
  files: z.strictObject({
    'articles.jsonl': fileSchema,
    'texts.jsonl': fileSchema,
    'vectors.f32': fileSchema,
    'sentences.i8': fileSchema,
    'terms.txt': fileSchema,
    'terms.i32': fileSchema,
    'words.txt': fileSchema,
    'words.i32': fileSchema,
    [GRAPH_FILE]: fileSchema.optional(),
    [AXES_FILE]: fileSchema.optional(),
  }),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type FileRecord = z.infer<typeof fileSchema>;

/** A manifest as it stands on disk, without time or place, and the snapshot id it gives. */
export function encodeManifest(manifest: Manifest): { id: string; bytes: Buffer } {
  const bytes = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
  return { id: sha256(bytes), bytes };
}

/** Size and digest of a file's bytes, as a manifest keeps them. */
export function recordOf(bytes: Uint8Array): FileRecord {
  return { bytes: bytes.byteLength, sha256: sha256(bytes) };
}
