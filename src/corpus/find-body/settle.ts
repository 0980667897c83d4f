import type { DropReason } from '../../domain/article.ts';
import { noteReason } from './notes.ts';
import type { Line } from './read-line.ts';

interface SettleOptions {
  readonly repeated: ReadonlySet<string>;
  readonly title: string | null;
}

/** A line of at least as many words that a page says three times is furniture, however well it is written. */
const REPEATED_WORDS = 8;
const LONGEST_HEADLINE = 25;

/**
 * The verdict on every line: null is body, `unsaid` what the model left out, else the rule that dropped it.
 * Rules: one line is body; notes, headlines and repetitions are not; a text without a trace of furniture is a story.
 */
export function settle(lines: readonly Line[], labels: readonly boolean[], options: SettleOptions): (DropReason | 'unsaid' | null)[] {
  if (lines.length === 1) return [null];
  const isStory = labels.includes(true) ? labels : wholeText(lines);
  const verdicts = lines.map((line, index) => verdictOf(line, isStory[index] === true, options));
  dropRepetitions(lines, verdicts);
  dropHeadline(lines, verdicts, options.title);
  return verdicts;
}

function verdictOf(line: Line, isStory: boolean, { repeated }: SettleOptions): DropReason | 'unsaid' | null {
  if (repeated.has(line.key)) return 'repeated';
  if (!isStory || !/[\p{L}\p{N}]/u.test(line.text.slice(0, 2000))) return 'unsaid';
  return noteReason(line) ?? (line.block.role === 'caption' ? 'caption' : null);
}

/** A line said three times is furniture; of one said twice in the body the first stays. */
function dropRepetitions(lines: readonly Line[], verdicts: (DropReason | 'unsaid' | null)[]): void {
  const places = new Map<string, number[]>();
  lines.forEach((line, index) => {
    if (line.words >= REPEATED_WORDS) places.set(line.key, [...(places.get(line.key) ?? []), index]);
  });
  for (const all of places.values()) {
    if (all.length < 2) continue;
    const inBody = all.filter((index) => verdicts[index] === null);
    const reason = lines[all[0] as number]?.furniture.has('bio') ? 'bio' : 'repeated';
    for (const index of all.length > 2 ? all : inBody.slice(1)) verdicts[index] = reason;
  }
}

/** The headline: what the page declares as its title, and the line without a sentence's end that opens the body. */
function dropHeadline(lines: readonly Line[], verdicts: (DropReason | 'unsaid' | null)[], title: string | null): void {
  const keys = new Set<string>();
  if (title) keys.add(bare(title));
  const first = verdicts.indexOf(null);
  const opening = lines[first];
  const above = lines.slice(Math.max(0, first - 12), Math.max(0, first)).findLast((line) => line.words >= 4 && isHeadlineLike(line));
  if (opening && isHeadlineLike(opening) && opening.block.role !== 'list-item') {
    const isSecond = above !== undefined && opening.block.level !== 1;
    if (!isSecond && verdicts.slice(first + 1).includes(null)) keys.add(bare(opening.text));
  }
  if (above) keys.add(bare(above.text));
  lines.forEach((line, index) => {
    if (line.words > LONGEST_HEADLINE || !keys.has(bare(line.text))) return;
    verdicts[index] = 'headline';
  });
}

function isHeadlineLike(line: Line): boolean {
  return line.words >= 3 && line.words <= LONGEST_HEADLINE && line.end === 'none' && noteReason(line) === null && line.digitShare < 0.5;
}

/** A headline as it may be said again: without case, punctuation and the cut at its end. */
function bare(text: string): string {
  return text.slice(0, 300).toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** Where no line reads like prose: a text in which furniture words are rare is a poem, a letter, a list, and body as a whole. */
function wholeText(lines: readonly Line[]): boolean[] {
  const marked = lines.filter((line) => line.furniture.size > 0).length;
  const worded = lines.reduce((sum, line) => sum + line.stopShare, 0) / Math.max(1, lines.length);
  const isWhole = marked <= lines.length * 0.1 && worded > 0.2 && lines.every((line) => line.block.linkShare < 0.5);
  return lines.map(() => isWhole);
}
