import { seededRandom } from '../../eval/seeded-random.ts';
import type { BenchDocument } from './bench-documents.ts';

const PARAGRAPHS = 10;
const SENTENCES = 5;

/** So many documents of sentences drawn from a pool, ten paragraphs of five; the same seed draws the same. */
export function* resample(pool: readonly string[], count: number, seed: number): Generator<BenchDocument> {
  const random = seededRandom(seed);
  const draw = () => pool[Math.floor(random() * pool.length)] ?? '';
  for (let index = 0; index < count; index++) {
    const paragraphs = Array.from({ length: PARAGRAPHS }, () => Array.from({ length: SENTENCES }, draw).join(' '));
    yield { id: `drawn-${index}`, text: paragraphs.join('\n\n') };
  }
}
