import type { BuildOptions } from './build-snapshot.ts';
import { buildSnapshot } from './build-snapshot.ts';
import type { BuildReport } from './build-report.ts';
import { checkIndex } from './check-index.ts';
import { clearLeftovers } from './clear-leftovers.ts';
import type { IndexCheck } from './index-check.ts';

/** What was found and done, in its order. */
export type Repair =
  | { readonly kind: 'check'; readonly check: IndexCheck }
  | { readonly kind: 'cleared' }
  | { readonly kind: 'built'; readonly report: BuildReport }
  /** Whether every part is whole now. */
  | { readonly kind: 'end'; readonly whole: boolean };

/** Checks every part of the index; where one is not whole, builds it anew and checks again. */
export async function* repairIndex(options: BuildOptions): AsyncGenerator<Repair, void> {
  const found: IndexCheck[] = [];
  for await (const check of checkIndex({ ...options, identity: options.embedder.identity })) {
    found.push(check);
    yield { kind: 'check', check };
  }
  if (found.every(isWhole)) {
    if (await clearLeftovers(options.indexDir)) yield { kind: 'cleared' };
    return yield { kind: 'end', whole: true };
  }
  // Of a damaged index nothing is taken over, not even vectors: it may be damaged in a way that no digest shows.
  const reuse = found.every(({ state }) => state !== 'damaged');
  yield { kind: 'built', report: await buildSnapshot({ ...options, reuse }) };
  let whole = true;
  for await (const check of checkIndex({ ...options, identity: options.embedder.identity })) {
    if (isWhole(check)) continue;
    whole = false;
    yield { kind: 'check', check };
  }
  yield { kind: 'end', whole };
}

function isWhole({ state }: IndexCheck): boolean {
  return state === 'whole' || state === 'absent';
}
