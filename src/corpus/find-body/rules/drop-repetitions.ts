import type { Line } from '../read-line.ts';
import type { Verdict } from './verdict.ts';

/** Shorter lines may come back: a refrain, a question. */
const REPEATED_WORDS = 8;

/** A line that a page says three times is furniture, however well it is written; of one said twice in the body the first stays. */
export function dropRepetitions(lines: readonly Line[], verdicts: Verdict[]): void {
  const places = new Map<string, number[]>();
  lines.forEach((line, index) => {
    if (line.words < REPEATED_WORDS) return;
    const all = places.get(line.key);
    if (all) all.push(index);
    else places.set(line.key, [index]);
  });
  for (const all of places.values()) {
    if (all.length < 2) continue;
    const reason = lines[all[0] as number]?.furniture.has('bio') ? 'bio' : 'repeated';
    const inBody = all.filter((index) => verdicts[index] === null);
    for (const index of all.length > 2 ? all : inBody.slice(1)) verdicts[index] = reason;
  }
}
