import type { IndexCheck } from '../indexing/index-check.ts';
import type { Repair } from '../indexing/repair-index.ts';
import { buildGeneration, type GenerationOptions } from './build-generation.ts';
import { clearRetired } from './clear-retired.ts';
import { checkGeneration } from './check-generation.ts';

/** Checks every part of the index in the database; where one is not whole, builds it anew and checks again. */
export async function* repairGeneration(options: GenerationOptions): AsyncGenerator<Repair, void> {
  const found: IndexCheck[] = [];
  for await (const check of checkGeneration(options)) {
    found.push(check);
    yield { kind: 'check', check };
  }
  if (found.every(isWhole)) {
    if (await clearRetired(options.database)) yield { kind: 'cleared' };
    return yield { kind: 'end', whole: true };
  }
  // Of a damaged index nothing is taken over, not even vectors.
  const reuse = found.every(({ state }) => state !== 'damaged');
  yield { kind: 'built', report: await buildGeneration({ ...options, reuse }) };
  let whole = true;
  for await (const check of checkGeneration(options)) {
    if (isWhole(check)) continue;
    whole = false;
    yield { kind: 'check', check };
  }
  yield { kind: 'end', whole };
}

function isWhole({ state }: IndexCheck): boolean {
  return state === 'whole' || state === 'absent';
}
