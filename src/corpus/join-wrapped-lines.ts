import type { Block } from './page.ts';

/** Wider than any column that mail, wire or terminal text is wrapped at. */
const WIDEST_COLUMN = 120;
const NARROWEST_COLUMN = 30;
/** Share of line ends that must look like wrapping before a text counts as wrapped. */
const WRAPPED_SHARE = 0.35;

/**
 * Joins the lines of hard-wrapped text into paragraphs. A line end is a wrap where the next line's first word
 * would not have fitted; a text is wrapped where that is common and no sentence ends there. Other texts come back as they are.
 */
export function joinWrappedLines(text: string, blocks: readonly Block[]): Block[] {
  const column = columnOf(text, blocks);
  if (column === null) return [...blocks];
  const joined: Block[] = [];
  let last: Block | null = null;
  for (const block of blocks) {
    const previous = joined.at(-1);
    if (last && previous && continues(text, last, block, column)) {
      joined[joined.length - 1] = { ...previous, end: block.end };
    } else {
      joined.push(block);
    }
    last = block;
  }
  return joined;
}

/** The column a text is wrapped at, or null where it is not wrapped. */
function columnOf(text: string, blocks: readonly Block[]): number | null {
  const lengths = blocks.map((block) => block.end - block.start).toSorted((a, b) => a - b);
  // Not the longest: an address that could not be broken may stick out.
  const column = lengths[Math.ceil(lengths.length * 0.95) - 1] ?? 0;
  if (column < NARROWEST_COLUMN || column > WIDEST_COLUMN) return null;
  let pairs = 0;
  let wraps = 0;
  blocks.forEach((block, index) => {
    const next = blocks[index + 1];
    if (!next || !isLineBelow(text, block, next)) return;
    pairs++;
    if (!endsSentence(text, block) && isFull(text, block, next, column)) wraps++;
  });
  return wraps >= 2 && wraps >= pairs * WRAPPED_SHARE ? column : null;
}

function continues(text: string, block: Block, next: Block, column: number): boolean {
  if (!isLineBelow(text, block, next) || startsItem(text, next)) return false;
  if (isIndented(text, next) && !isIndented(text, block)) return false;
  const startsLower = /^\p{Ll}/u.test(text.slice(next.start, next.start + 2));
  return isFull(text, block, next, column) || (startsLower && !endsSentence(text, block));
}

function isFull(text: string, block: Block, next: Block, column: number): boolean {
  const firstWord = /^\S{1,40}/.exec(text.slice(next.start, Math.min(next.end, next.start + 40)))?.[0] ?? '';
  return block.end - block.start + 1 + firstWord.length > column;
}

function isLineBelow(text: string, block: Block, next: Block): boolean {
  return /^[^\S\n\r]*(?:\r\n|\n|\r)[^\S\n\r]*$/.test(text.slice(block.end, Math.min(next.start, block.end + 200)));
}

function isIndented(text: string, block: Block): boolean {
  return /[ \t]/.test(text[block.start - 1] ?? '');
}

function startsItem(text: string, block: Block): boolean {
  return /^(?:[-*•–—]|\d{1,2}[.)])\s/.test(text.slice(block.start, block.start + 5));
}

function endsSentence(text: string, block: Block): boolean {
  return /[.!?:…]["'”’)\]]?$/.test(text.slice(Math.max(block.start, block.end - 3), block.end));
}
