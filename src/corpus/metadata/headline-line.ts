import type { Page } from '../page.ts';
import { isAgencyNote } from './agency-note.ts';
import { bylineAuthor, isRole } from './byline.ts';
import { lineDates } from './date-line.ts';
import type { FoundBody } from '../find-body/find-body.ts';
import type { PageLine } from './page-line.ts';

/** A line of the page that is its headline, a scraper's date prefix left out. */
export interface HeadlineLine {
  readonly line: PageLine;
  readonly text: string;
}

const SCRAPED_PREFIX = /^date:? \d{4}-\d{2}-\d{2} /i;
const FURNITURE =
  /^(?:\d+ min(?:ute)?s? read|(?:left|right|main|top) menu|skip to|sign (?:in|up)|log ?in|subscribe|share|follow us|advertisement|home\b|menu\b|search\b|photo|image|file photo|getty|published|updated|posted|listen to|watch live|breaking news$|read more|also read|more from|source:|cookies?\b|we use cookies|toggle)/i;
const CREDIT =
  /\b(?:credit|photo(?:graph)?|image|picture|illustration) ?:|\bgetty images\b|\((?:ap|reuters|afp)(?: photo)?\b/i;
/** A standfirst without a stop may look like a headline, but is longer. */
const LONG = 120;
const MAX_HEADLINE = 220;
/** Lines between a headline and the first paragraph. */
const NEAR = 12;
const FAR = 80;
const MIN_SCORE = 1.2;

/**
 * The line before the story that looks like its headline: no sentence, byline, date or menu line, and made of the words
 * of the story. Headings of level 1 and lines that come twice are favoured. Null where no line looks like one.
 */
export function findHeadline(page: Page, found: FoundBody, lines: readonly PageLine[]): HeadlineLine | null {
  const head = lines.filter(
    ({ zone, text, distance }, at) => zone === 'head' && text !== '' && (distance <= FAR || at === 0),
  );
  const story = storyWords(page, found);
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line.text.toLowerCase(), (counts.get(line.text.toLowerCase()) ?? 0) + 1);
  let best: HeadlineLine | null = null;
  let bestScore = MIN_SCORE;
  for (const [at, line] of head.entries()) {
    const text = line.text.replace(SCRAPED_PREFIX, '');
    const own = found.body.filter((span) => span.start < line.end && line.start < span.end).length;
    // A one-line page is all story: nothing is left that the line could be the headline of.
    if (own === found.body.length || !looksLikeHeadline(line, text)) continue;
    const dropped = found.dropped.find((span) => span.start <= line.start && line.end <= span.end);
    const score =
      shareIn(text, story, own > 0 ? 1 : 0) +
      Math.min(text.split(' ').length, 8) / 12 +
      (line.block.level === 1 ? 1 : line.block.role === 'heading' ? 0.3 : 0) +
      (dropped?.reason === 'headline' ? 0.6 : 0) +
      ((counts.get(text.toLowerCase()) ?? 0) > 1 ? 0.5 : 0) +
      (at === 0 ? 0.4 : 0) -
      (own > 0 ? 0.3 : 0) -
      (text.length > LONG ? 0.3 : 0) +
      (head.slice(at + 1, at + 5).some(isStamp) ? 0.3 : 0) +
      Math.max(0, 0.8 - Math.max(0, line.distance - NEAR) / 20);
    if (score > bestScore) [best, bestScore] = [{ line, text }, score];
  }
  return best;
}

function looksLikeHeadline(line: PageLine, text: string): boolean {
  const heading = line.block.role === 'heading';
  const words = text.split(' ').length;
  if (text.length < 8 || text.length > MAX_HEADLINE || words < (heading ? 1 : 3) || !/\p{L}{3}/u.test(text))
    return false;
  if (/(?<!\b\p{Lu})(?<!\.\.)[.;,:]$/u.test(text) && !(heading && line.block.level === 1)) return false;
  if (!heading && !/^["“‘'(¿¡]?[\p{Lu}\d$£€]/u.test(text)) return /^\p{Ll}{1,3}\p{Lu}/u.test(text);
  if (FURNITURE.test(text) || CREDIT.test(text) || / [|>»] | > /.test(text) || isAgencyNote(text) || isRole(text))
    return false;
  if (line.block.role === 'navigation' || line.block.role === 'caption' || line.block.role === 'list-item')
    return false;
  return bylineAuthor(text) === null && lineDates(text).length === 0;
}

/** A byline or date line: what stands below a headline. */
function isStamp({ text }: PageLine): boolean {
  return bylineAuthor(text) !== null || lineDates(text).length > 0;
}

/** How often each long word (its first six letters) stands in the story. */
function storyWords(page: Page, found: FoundBody): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const story = found.body.map((span) => page.text.slice(span.start, span.end)).join('\n');
  for (const word of wordsOf(story.slice(0, 20_000))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function shareIn(text: string, story: ReadonlyMap<string, number>, ownCount: number): number {
  const words = wordsOf(text);
  return words.length === 0 ? 0 : words.filter((word) => (story.get(word) ?? 0) > ownCount).length / words.length;
}

function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []).map((word) => word.slice(0, 6));
}
