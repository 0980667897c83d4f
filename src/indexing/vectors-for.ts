import pMap from 'p-map';
import type { Embedder } from '../domain/embedder.ts';
import { DatelineError } from '../errors.ts';
import type { VectorTable } from './exact-search.ts';
import { joinVectors } from './join-vectors.ts';
import { toInt8 } from './sentence-table.ts';
import { vectorKey } from './vector-key.ts';

/** Passages embedded between two reports of progress. */
const BATCH = 16;
const AT_ONCE = 4;

/** A chunk's vector, and those of its sentences one after the other. */
export interface ChunkVectors {
  readonly passage: Float32Array;
  readonly sentences: Int8Array;
}

export interface VectorsOptions {
  /** The sentences of each chunk. */
  readonly chunks: readonly (readonly string[])[];
  readonly embedder: Embedder;
  /** Vectors already known, by `vectorKey`. */
  readonly known: ReadonlyMap<string, ChunkVectors>;
  readonly onProgress: (done: number, total: number) => void;
  readonly signal?: AbortSignal | undefined;
}

export interface Vectors {
  readonly table: VectorTable;
  /** One int8 vector a sentence, chunk by chunk. */
  readonly sentences: Int8Array;
  /** Chunks whose vectors were known. */
  readonly reused: number;
}

/**
 * The vectors of chunks, in their order, each text embedded once and only where it is not known. Throws
 * `EMBEDDING_FAILED`, also where a vector is not of unit length.
 */
export async function vectorsFor({ chunks, embedder, known, onProgress, signal }: VectorsOptions): Promise<Vectors> {
  const { dimension } = embedder.identity;
  const vectors = new Map(known);
  const missing = [...new Map(chunks.map((sentences) => [vectorKey(sentences), sentences]))].filter(
    ([key]) => !known.has(key),
  );
  let done = 0;
  onProgress(done, missing.length);
  const embed = async (batch: typeof missing) => {
    signal?.throwIfAborted();
    const embedded = await embedder.embedPassages(batch.map(([, sentences]) => sentences));
    for (const [index, [key]] of batch.entries()) {
      const { passage, sentences } = embedded[index] as (typeof embedded)[number];
      vectors.set(key, { passage: unit(passage, dimension), sentences: joined(sentences.map(toInt8)) });
    }
    done += batch.length;
    onProgress(done, missing.length);
  };
  // Several at a time: an embedder may have more than one process, and is never to wait for the next batch.
  await pMap(batchesOf(missing), embed, { concurrency: AT_ONCE });
  const found = chunks.map((sentences) => vectors.get(vectorKey(sentences)) as ChunkVectors);
  const data = new Float32Array(chunks.length * dimension);
  found.forEach(({ passage }, index) => data.set(passage, index * dimension));
  return {
    table: { data, dimension },
    sentences: joined(found.map(({ sentences }) => sentences)),
    reused: chunks.filter((sentences) => known.has(vectorKey(sentences))).length,
  };
}

function* batchesOf<T>(all: readonly T[]): Generator<T[]> {
  for (let start = 0; start < all.length; start += BATCH) yield all.slice(start, start + BATCH);
}

function joined(parts: readonly Int8Array[]): Int8Array {
  const all = new Int8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function unit(vector: Float32Array, dimension: number): Float32Array {
  const checked = joinVectors([Array.from(vector)], dimension);
  if (Math.abs(Math.hypot(...checked) - 1) < 1e-3) return checked;
  throw new DatelineError('EMBEDDING_FAILED', 'The embedding model gave a vector that is not of length 1.');
}
