import { createHash } from 'node:crypto';
import type { Embedder } from '../../../src/domain/embedder.ts';
import { unitVector } from '../../../src/indexing/unit-vector.ts';
import { seededRandom } from '../../eval/seeded-random.ts';

const DIMENSION = 384;
/** Of a vector's length, what its place gives; the rest is its own. */
const SHARED = 0.8;

/**
 * Vectors in clusters, one for each place a text names, in no time at all: growth is measured with it, not what is found.
 */
export function syntheticEmbedder(): Embedder {
  return {
    identity: { model: 'synthetic', weights: '0'.repeat(64), dimension: DIMENSION, dtype: 'fp32' },
    embedQuery: async (text) => Array.from(vectorOf(text)),
    embedDocuments: async (texts) => texts.map((text) => Array.from(vectorOf(text))),
    embedPassages: async (passages) =>
      passages.map((sentences) => ({ passage: vectorOf(sentences.join(' ')), sentences: sentences.map(vectorOf) })),
    countTokens: async (texts) => texts.map((text) => Math.ceil(text.split(/\s+/).length * 1.4)),
    close: async () => {},
  };
}

function vectorOf(text: string): Float32Array {
  const name = /\b[Ii]n (\p{Lu}\p{L}+)/u.exec(text)?.[1] ?? '';
  const [shared, own] = [directionOf(name), directionOf(text)];
  return unitVector(shared.map((value, at) => SHARED * value + Math.sqrt(1 - SHARED ** 2) * (own[at] as number)));
}

function directionOf(text: string): Float32Array {
  const random = seededRandom(createHash('sha256').update(text).digest().readUInt32LE());
  return unitVector(Float32Array.from({ length: DIMENSION }, () => random() + random() + random() - 1.5));
}
