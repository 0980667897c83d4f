import type { Line } from './read-line.ts';
import { dropEdgeBios } from './rules/drop-edge-bios.ts';
import { dropHeadline } from './rules/drop-headline.ts';
import { dropRepetitions } from './rules/drop-repetitions.ts';
import { noteReason } from './rules/note-reason.ts';
import { rescueLines } from './rules/rescue-lines.ts';
import type { Verdict } from './rules/verdict.ts';

/** A shorter sentence may be a button's or a form's. */
const LEAST_WORDS = 8;

interface SettleOptions {
  /** Keys of lines that are furniture on other pages of the publisher. */
  readonly repeated: ReadonlySet<string>;
  /** The title that the page declares. */
  readonly title: string | null;
}

/**
 * The verdict on every line: what the model says, and the rules that no statistics should overrule. One line is body;
 * notes, headlines, biographies and repetitions are not; a text without a trace of furniture is a story.
 */
export function settle(lines: readonly Line[], labels: readonly boolean[], options: SettleOptions): Verdict[] {
  if (lines.length === 1) return [null];
  const isStory = labels.includes(true) ? labels : wholeText(lines);
  const verdicts = lines.map((line, index) => verdictOf(line, isStory[index] === true, options));
  dropRepetitions(lines, verdicts);
  dropHeadline(lines, verdicts, options.title);
  rescueLines(lines, verdicts);
  dropEdgeBios(lines, verdicts);
  return verdicts;
}

function verdictOf(line: Line, isStory: boolean, { repeated }: SettleOptions): Verdict {
  if (repeated.has(line.key)) return 'repeated';
  if (!isStory || !/[\p{L}\p{N}]/u.test(line.text.slice(0, 2000))) return 'unsaid';
  return noteReason(line) ?? (line.block.role === 'caption' ? 'caption' : null);
}

/**
 * Where no line reads like prose: the lines that end a sentence, where they are most of the text; else a text in which furniture words
 * are rare is a poem, a letter, a list, and body as a whole. Of any other the sentences: a page without a story is no article.
 */
function wholeText(lines: readonly Line[]): boolean[] {
  const sentences = lines.map(isSentence);
  const marked = lines.filter((line) => line.furniture.size > 0).length;
  const worded = lines.reduce((sum, line) => sum + line.stopShare, 0) / Math.max(1, lines.length);
  const isWhole = marked <= lines.length * 0.1 && worded > 0.2 && lines.every((line) => line.block.linkShare < 0.5);
  const areMost = wordsOf(lines.filter((_, at) => sentences[at])) > wordsOf(lines) / 2;
  return isWhole && !areMost ? lines.map(() => true) : sentences;
}

function wordsOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { words }) => sum + words, 0);
}

function isSentence({ end, words, furniture, block }: Line): boolean {
  return end === 'sentence' && words >= LEAST_WORDS && furniture.size === 0 && block.linkShare < 0.5;
}
