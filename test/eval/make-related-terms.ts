import { readFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { termsOf } from '../../src/indexing/terms.ts';
import { MODELS_DIR, shippedEmbedder } from '../models/shipped-embedder.ts';

/** Cosines of centred word vectors below this are chance: two words at random have 0 on average, one pair in 300 has more. */
const LEAST = 0.3;
/** A term keeps at most so many relations, the closest. */
const MOST = 60;

/**
 * Writes models/related-terms-en: which index terms mean nearly the same, for every whole word of the shipped embedder's
 * vocabulary. A word's vector is its own embedding less the mean of all (a word alone is mostly "a word alone").
 */
async function main(): Promise<void> {
  const embedder = await shippedEmbedder();
  const tokenizer = JSON.parse(readFileSync(join(MODELS_DIR, 'dateline-embed-en/tokenizer.json'), 'utf8')) as {
    model: { vocab: Record<string, number> };
  };
  const words = Object.keys(tokenizer.model.vocab).filter(
    (word) => /^[a-z]{3,}$/.test(word) && termsOf(word).length === 1,
  );
  const vectors = centred(await embedder.embedDocuments(words));
  await embedder.close();
  const terms = [...new Set(words.flatMap((word) => termsOf(word)))].sort();
  const related = relate(words, vectors, new Map(terms.map((term, index) => [term, index])));
  const folder = join(MODELS_DIR, 'related-terms-en');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'terms.txt'), `${terms.join('\n')}\n`);
  writeFileSync(join(folder, 'related.bin'), encode(related));
  const pairs = related.reduce((sum, { size }) => sum + size, 0);
  process.stdout.write(`${words.length} words, ${terms.length} terms, ${pairs} relations\n`);
}

function centred(vectors: readonly number[][]): Float32Array[] {
  const dimension = vectors[0]?.length ?? 0;
  const mean = Array.from(
    { length: dimension },
    (_, i) => vectors.reduce((sum, vector) => sum + (vector[i] as number), 0) / vectors.length,
  );
  return vectors.map((vector) => {
    const moved = vector.map((value, i) => value - (mean[i] as number));
    const length = Math.hypot(...moved);
    return Float32Array.from(moved, (value) => value / length);
  });
}

/** For each term the terms related to it with their cosine; of several words of a term the closest counts. */
function relate(
  words: readonly string[],
  vectors: readonly Float32Array[],
  numbers: ReadonlyMap<string, number>,
): Map<number, number>[] {
  const related = Array.from({ length: numbers.size }, () => new Map<number, number>());
  const termOf = words.map((word) => numbers.get(termsOf(word)[0] as string) as number);
  for (const [a, first] of vectors.entries()) {
    for (let b = a + 1; b < vectors.length; b++) {
      const [from, to] = [termOf[a] as number, termOf[b] as number];
      if (from === to) continue;
      const cosine = dot(first, vectors[b] as Float32Array);
      if (cosine < LEAST) continue;
      keepHigher(related[from] as Map<number, number>, to, cosine);
      keepHigher(related[to] as Map<number, number>, from, cosine);
    }
  }
  return related.map((map) => new Map([...map].sort((x, y) => y[1] - x[1]).slice(0, MOST)));
}

function keepHigher(map: Map<number, number>, term: number, cosine: number): void {
  if ((map.get(term) ?? 0) < cosine) map.set(term, cosine);
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

/** A byte for how many relations a term has, then each as its number (two bytes, little-endian) and cosine in 255ths. */
function encode(related: readonly ReadonlyMap<number, number>[]): Buffer {
  return Buffer.concat(
    related.map((map) => {
      const bytes = Buffer.alloc(1 + 3 * map.size);
      bytes.writeUInt8(map.size);
      let at = 1;
      for (const [term, cosine] of map) {
        bytes.writeUInt16LE(term, at);
        bytes.writeUInt8(Math.round(255 * cosine), at + 2);
        at += 3;
      }
      return bytes;
    }),
  );
}

await main();
