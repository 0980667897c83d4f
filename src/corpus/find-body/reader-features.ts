import type { Features } from './own-features.ts';
import type { Line } from './read-line.ts';
import { proseOf } from './story-core.ts';

/** What HTML adds: the element a line came from, its links, and whether the reader view kept it and its neighbours. */
export function addReaderFeatures(all: readonly Features[], lines: readonly Line[]): void {
  lines.forEach((line, index) => {
    const features = all[index] as Features;
    const { kept, role, linkShare } = line.block;
    const opinion = kept ? 'kept' : 'unkept';
    features.set(opinion, 1);
    features.set(`role:${role} ${opinion}`, 1);
    if (linkShare > 0.5) features.set(`links ${opinion}`, 1);
    if (proseOf(line) > 0) features.set(`prose ${opinion}`, 1);
    if (kept && line.words < 5) features.set('short kept', 1);
    for (const step of [-1, 1]) {
      const neighbour = lines[index + step];
      if (neighbour) features.set(`at ${step}:${neighbour.block.kept ? 'kept' : 'unkept'}`, 1);
    }
  });
}
