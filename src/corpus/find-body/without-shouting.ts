import type { Line } from './read-line.ts';

/** Share of a page's words in upper case from which on it says nothing about a line that it is in upper case. */
const SHOUTED = 0.6;

/** The lines of a page that is all in capitals (wire text, telex, old magazines) as if it were not; other pages as they are. */
export function withoutShouting(lines: readonly Line[]): Line[] {
  const words = lines.reduce((sum, line) => sum + line.words, 0);
  const upper = lines.reduce((sum, line) => sum + line.words * line.upperShare, 0);
  return upper < words * SHOUTED ? [...lines] : lines.map((line) => ({ ...line, upperShare: 0, capitalShare: 0 }));
}
