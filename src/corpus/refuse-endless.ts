import { DatelineError } from '../errors.ts';

/** Lines with anything in them, and opening tags: what is known of each takes some kilobytes while the corpus is read. */
const MOST_LINES = 100_000;
const MOST_TAGS = 100_000;

/** Throws ARTICLE_REFUSED for a file of more lines, or of more tags where it is HTML, than any article has. */
export function refuseEndless(text: string, fileName: string, isHtml: boolean): void {
  const [found, most, parts] = isHtml
    ? [count(text, /<[a-z]/gi), MOST_TAGS, 'tags']
    : [count(text, /\S.*/g), MOST_LINES, 'lines'];
  if (found <= most) return;
  throw new DatelineError('ARTICLE_REFUSED', `${fileName} is refused: it has ${found} ${parts}, more than ${most}.`);
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(pattern)) found++;
  return found;
}
