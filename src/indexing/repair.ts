import type { BuildReport } from './build-report.ts';
import type { IndexCheck } from './index-check.ts';

/** What was found and done, in its order. */
export type Repair =
  | { readonly kind: 'check'; readonly check: IndexCheck }
  | { readonly kind: 'cleared' }
  | { readonly kind: 'built'; readonly report: BuildReport }
  /** Whether every part is whole now. */
  | { readonly kind: 'end'; readonly whole: boolean };

/** An index, wherever it is kept, as far as it can be put right. */
export interface Repairable {
  readonly check: () => AsyncIterable<IndexCheck>;
  /** Removes what earlier builds left; whether there was any. */
  readonly clear: () => Promise<boolean>;
  readonly build: (options: { readonly reuse: boolean }) => Promise<BuildReport>;
}

/** Checks every part of an index; where one is not whole, builds it anew and checks again. */
export async function* repair({ check: checks, clear, build }: Repairable): AsyncGenerator<Repair, void> {
  const found: IndexCheck[] = [];
  for await (const check of checks()) {
    found.push(check);
    yield { kind: 'check', check };
  }
  if (found.every(isWhole)) {
    if (await clear()) yield { kind: 'cleared' };
    return yield { kind: 'end', whole: true };
  }
  // Of a damaged index nothing is taken over, not even vectors: it may be damaged in a way that no digest shows.
  const reuse = found.every(({ state }) => state !== 'damaged');
  yield { kind: 'built', report: await build({ reuse }) };
  let whole = true;
  for await (const check of checks()) {
    if (isWhole(check)) continue;
    whole = false;
    yield { kind: 'check', check };
  }
  yield { kind: 'end', whole };
}

function isWhole({ state }: IndexCheck): boolean {
  return state === 'whole' || state === 'absent';
}
