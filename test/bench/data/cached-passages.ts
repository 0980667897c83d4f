import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { Embeddings } from '@langchain/core/embeddings';
import type { Embedder, EmbedderIdentity, PassageVectors } from '../../../src/domain/embedder.ts';
import { toInt8 } from '../../../src/indexing/sentence-table.ts';
import { benchCache } from './bench-cache.ts';

const KEY_BYTES = 32;

/** As it stands in the file, and takes the least memory. */
interface Kept {
  readonly passage: Float32Array;
  readonly sentences: Int8Array;
}

/**
 * The product's embedder with what it gave for passages kept in a file of the cache folder: real vectors, computed once.
 * A passage is its key, the number of its sentences (u32), its vector in f32 and theirs in int8, as the index keeps them.
 */
export class CachedPassages extends Embeddings implements Embedder {
  readonly identity: EmbedderIdentity;
  readonly #inner: Embedder;
  readonly #file: string;
  readonly #kept = new Map<string, Kept>();

  constructor(inner: Embedder) {
    super({});
    this.#inner = inner;
    this.identity = inner.identity;
    this.#file = join(benchCache(), `${this.identity.weights.slice(0, 16)}.passages`);
    this.#load();
  }

  override embedQuery(text: string): Promise<number[]> {
    return this.#inner.embedQuery(text);
  }

  override embedDocuments(texts: string[]): Promise<number[][]> {
    return this.#inner.embedDocuments(texts);
  }

  async embedPassages(passages: readonly (readonly string[])[]): Promise<PassageVectors[]> {
    const missing = passages.filter((sentences) => !this.#kept.has(keyOf(sentences)));
    const vectors = missing.length > 0 ? await this.#inner.embedPassages(missing) : [];
    missing.forEach((sentences, index) => {
      const { passage, sentences: each } = vectors[index] as PassageVectors;
      const kept = {
        passage: Float32Array.from(passage),
        sentences: joined(each.map(toInt8), this.identity.dimension),
      };
      this.#kept.set(keyOf(sentences), kept);
      appendFileSync(this.#file, this.#encode(keyOf(sentences), kept));
    });
    return passages.map((sentences) => this.#vectorsOf(this.#kept.get(keyOf(sentences)) as Kept));
  }

  countTokens(texts: readonly string[]): Promise<number[]> {
    return this.#inner.countTokens(texts);
  }

  close(): Promise<void> {
    return this.#inner.close();
  }

  #vectorsOf({ passage, sentences }: Kept): PassageVectors {
    const { dimension } = this.identity;
    const count = sentences.length / dimension;
    const one = (index: number) => Float32Array.from(sentences.subarray(index * dimension, (index + 1) * dimension));
    return { passage, sentences: Array.from({ length: count }, (_, index) => one(index)) };
  }

  #encode(key: string, { passage, sentences }: Kept): Buffer {
    const head = Buffer.alloc(4);
    head.writeUInt32LE(sentences.length / this.identity.dimension);
    return Buffer.concat([Buffer.from(key, 'hex'), head, new Uint8Array(passage.buffer), new Uint8Array(sentences)]);
  }

  #load(): void {
    if (!existsSync(this.#file)) return;
    const bytes = readFileSync(this.#file);
    const { dimension } = this.identity;
    let at = 0;
    while (at + KEY_BYTES + 4 <= bytes.length) {
      const start = at + KEY_BYTES + 4;
      const middle = start + 4 * dimension;
      const end = middle + bytes.readUInt32LE(at + KEY_BYTES) * dimension;
      if (end > bytes.length) break;
      const passage = new Float32Array(Uint8Array.from(bytes.subarray(start, middle)).buffer);
      const sentences = new Int8Array(bytes.buffer, bytes.byteOffset + middle, end - middle);
      this.#kept.set(bytes.toString('hex', at, at + KEY_BYTES), { passage, sentences });
      at = end;
    }
    // A run that was broken off may have left half a passage.
    if (at < bytes.length) truncateSync(this.#file, at);
  }
}

function joined(vectors: readonly Int8Array[], dimension: number): Int8Array {
  const all = new Int8Array(vectors.length * dimension);
  vectors.forEach((vector, index) => all.set(vector, index * dimension));
  return all;
}

function keyOf(sentences: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(sentences)).digest('hex');
}
