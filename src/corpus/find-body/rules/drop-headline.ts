import type { Line } from '../read-line.ts';
import { noteReason } from './note-reason.ts';
import type { Verdict } from './verdict.ts';

const LONGEST_HEADLINE = 25;
/** How many lines (byline, date, share buttons, standfirst) may stand between the headline and the story. */
const FURTHEST_ABOVE = 12;

/** Drops the headline wherever it is said: the declared title, the line above the body that reads like its headline, or the one that opens it. */
export function dropHeadline(lines: readonly Line[], verdicts: Verdict[], title: string | null): void {
  const first = verdicts.indexOf(null);
  const opening = lines[first];
  const above = headlineAbove(lines, first);
  const keys = new Set<string>();
  if (title) keys.add(bare(title));
  if (above) keys.add(bare(above.text));
  const isOpening = opening && isHeadlineLike(opening) && opening.block.role !== 'list-item';
  if (isOpening && (!above || opening.block.level === 1) && verdicts.slice(first + 1).includes(null)) {
    keys.add(bare(opening.text));
  }
  lines.forEach((line, index) => {
    if (line.words <= LONGEST_HEADLINE && keys.has(bare(line.text))) verdicts[index] = 'headline';
  });
}

/** Of the headline-like lines above the body the one that shares most words with its beginning; the nearest, if several do. */
function headlineAbove(lines: readonly Line[], first: number): Line | undefined {
  const opening = new Set(lines.slice(Math.max(0, first), first + 3).flatMap((line) => line.topic));
  const shared = (line: Line): number => new Set(line.topic.filter((word) => opening.has(word))).size;
  let best: Line | undefined;
  for (const line of lines.slice(Math.max(0, first - FURTHEST_ABOVE), Math.max(0, first))) {
    if (isHeadlineLike(line) && (!best || shared(line) >= shared(best))) best = line;
  }
  return best;
}

function isHeadlineLike(line: Line): boolean {
  const hasLength = line.words >= 4 && line.words <= LONGEST_HEADLINE;
  const isOther = line.block.role === 'caption' || line.block.role === 'navigation' || noteReason(line) !== null;
  return hasLength && !isOther && line.end !== 'sentence' && line.end !== 'colon' && line.digitShare < 0.5;
}

/** A headline as it may be said again: without case, punctuation and the cut at its end. */
function bare(text: string): string {
  return text
    .slice(0, 300)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
