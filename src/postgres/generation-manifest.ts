import { z } from 'zod';
import type { EmbedderIdentity } from '../domain/embedder.ts';
import { DatelineError } from '../errors.ts';
import { MAX_CHUNK_TOKENS, SCHEMA } from '../indexing/manifest.ts';
import { sha256 } from '../indexing/sha256.ts';

/** Raised whenever rows of another form are written. */
const ROWS = 1;

const manifestSchema = z.strictObject({
  schema: z.number().int(),
  rows: z.number().int(),
  embedder: z.strictObject({
    model: z.string(),
    weights: z.string(),
    dimension: z.number().int().positive(),
    dtype: z.enum(['int8', 'fp32']),
  }),
  maxTokens: z.number().int().positive(),
  /** Digest of the article files. */
  corpus: z.string(),
  /** Digest of the digests of all articles, in their order. */
  content: z.string(),
  articles: z.number().int(),
  chunks: z.number().int(),
  /** Terms of all chunks together. */
  terms: z.number().int(),
});

export type GenerationManifest = z.infer<typeof manifestSchema>;

/** What a generation was made of, as this program makes it. */
export function manifestOf(
  { model, weights, dimension, dtype }: EmbedderIdentity,
  counted: Pick<GenerationManifest, 'corpus' | 'content' | 'articles' | 'chunks' | 'terms'>,
): GenerationManifest {
  const embedder = { model, weights, dimension, dtype };
  return { schema: SCHEMA, rows: ROWS, embedder, maxTokens: MAX_CHUNK_TOKENS, ...counted };
}

/** The id of a generation: equal ids mean equal content. */
export function generationId(manifest: GenerationManifest): string {
  return sha256(JSON.stringify(manifest));
}

/** A manifest as it stands in the database. Throws `INDEX_STALE` where another version of this program wrote it. */
export function readGenerationManifest(text: string): GenerationManifest {
  const parsed = manifestSchema.safeParse(JSON.parse(text));
  if (parsed.success && parsed.data.schema === SCHEMA && parsed.data.rows === ROWS) return parsed.data;
  throw new DatelineError('INDEX_STALE', 'The index was made with another version of Dateline. Run "npm run index".');
}
