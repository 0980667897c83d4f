import type { Chunk } from '../domain/chunk.ts';
import type { Embedder } from '../domain/embedder.ts';
import { DatelineError } from '../errors.ts';
import type { VectorTable } from './exact-search.ts';
import { joinVectors } from './join-vectors.ts';

/** Texts embedded between two reports of progress. */
const BATCH = 32;

export interface VectorsOptions {
  readonly chunks: readonly Chunk[];
  readonly embedder: Embedder;
  /** Vectors already known, by text. */
  readonly known: ReadonlyMap<string, Float32Array>;
  readonly onProgress: (done: number, total: number) => void;
  readonly signal?: AbortSignal | undefined;
}

/**
 * The vectors of chunks, in their order, each text embedded once and only where it is not known. `reused` counts the
 * chunks whose text was known. Throws `EMBEDDING_FAILED`, also where a vector is not of unit length.
 */
export async function vectorsFor({
  chunks,
  embedder,
  known,
  onProgress,
  signal,
}: VectorsOptions): Promise<{ table: VectorTable; reused: number }> {
  const { dimension } = embedder.identity;
  const vectors = new Map(known);
  const missing = [...new Set(chunks.map(({ text }) => text).filter((text) => !known.has(text)))];
  for (let done = 0; done < missing.length; done += BATCH) {
    signal?.throwIfAborted();
    onProgress(done, missing.length);
    const batch = missing.slice(done, done + BATCH);
    const embedded = joinVectors(await embedder.embedDocuments(batch), dimension);
    batch.forEach((text, index) => {
      vectors.set(text, unit(embedded.slice(index * dimension, (index + 1) * dimension)));
    });
  }
  onProgress(missing.length, missing.length);
  const data = new Float32Array(chunks.length * dimension);
  chunks.forEach(({ text }, index) => data.set(vectors.get(text) as Float32Array, index * dimension));
  return { table: { data, dimension }, reused: chunks.filter(({ text }) => known.has(text)).length };
}

function unit(vector: Float32Array): Float32Array {
  if (Math.abs(Math.hypot(...vector) - 1) < 1e-3) return vector;
  throw new DatelineError('EMBEDDING_FAILED', 'The embedding model gave a vector that is not of length 1.');
}
