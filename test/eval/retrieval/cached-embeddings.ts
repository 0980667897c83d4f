import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Embeddings } from '@langchain/core/embeddings';
import type { Embedder, EmbedderIdentity, PassageVectors } from '../../../src/domain/embedder.ts';

const KEY_BYTES = 32;

/** An embedder that keeps the vectors of passages in a file of the temporary folder, so that a second run is quick. */
export class CachedEmbeddings extends Embeddings implements Embedder {
  readonly identity: EmbedderIdentity;
  readonly #inner: Embedder;
  readonly #file: string;
  readonly #vectors = new Map<string, number[]>();

  constructor(inner: Embedder) {
    super({});
    this.#inner = inner;
    this.identity = inner.identity;
    const folder = join(tmpdir(), 'dateline-eval');
    mkdirSync(folder, { recursive: true });
    this.#file = join(folder, `${this.identity.weights}.vectors`);
    this.#load();
  }

  override embedQuery(text: string): Promise<number[]> {
    return this.#inner.embedQuery(text);
  }

  embedPassages(passages: readonly (readonly string[])[]): Promise<PassageVectors[]> {
    return this.#inner.embedPassages(passages);
  }

  override async embedDocuments(texts: string[]): Promise<number[][]> {
    const missing = [...new Set(texts.filter((text) => !this.#vectors.has(keyOf(text))))];
    const vectors = await this.#inner.embedDocuments(missing);
    for (const [index, text] of missing.entries()) {
      const vector = vectors[index] as number[];
      this.#vectors.set(keyOf(text), vector);
      const bytes = new Uint8Array(Float32Array.from(vector).buffer);
      appendFileSync(this.#file, Buffer.concat([Buffer.from(keyOf(text), 'hex'), bytes]));
    }
    return texts.map((text) => this.#vectors.get(keyOf(text)) as number[]);
  }

  countTokens(texts: readonly string[]): Promise<number[]> {
    return this.#inner.countTokens(texts);
  }

  close(): Promise<void> {
    return this.#inner.close();
  }

  #load(): void {
    if (!existsSync(this.#file)) return;
    const bytes = readFileSync(this.#file);
    const size = KEY_BYTES + 4 * this.identity.dimension;
    for (let start = 0; start + size <= bytes.length; start += size) {
      const vector = new Float32Array(Uint8Array.from(bytes.subarray(start + KEY_BYTES, start + size)).buffer);
      this.#vectors.set(bytes.toString('hex', start, start + KEY_BYTES), [...vector]);
    }
  }
}

function keyOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
