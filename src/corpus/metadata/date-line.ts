import { isAgency } from './agency-names.ts';
import { datedParts } from './dated-parts.ts';
import { isOutlet } from './paper-name.ts';
import { writtenDates, type WrittenDate } from './written-date.ts';

/** A publication date in a line: what the line says it is, best first. */
export interface LineDate {
  readonly kind: 'published' | 'bare' | 'prefix' | 'updated';
  readonly date: WrittenDate;
}

const PUBLISHED =
  /\b(?:first published|originally published|published|publication date|posted|created|issued|released|filed|date published|date)\s?(?:on|at)?[\s:|–—-]{0,3}$/i;
const UPDATED = /\b(?:last updated|updated|last modified|modified|edited|revised)\s?(?:on|at)?[\s:|–—-]{0,3}$/i;
const WEEKDAY = `(?:[Mm]on|[Tt]ue|[Ww]ed|[Tt]hu|[Ff]ri|[Ss]at|[Ss]un)[a-z]{0,6}`;
const TIME = `(?:\\d{1,2}(?:[:.]\\d{2}){1,2}(?: ?[AaPp]\\.?[Mm]\\b\\.?)?|\\d{1,2} ?[AaPp]\\.?[Mm]\\b\\.?|[AaPp]\\.?[Mm]\\b\\.?)`;
const ZONE = `(?:[A-Z]{2,5}|[+-]\\d{2}:?\\d{2}|hrs?|hours|[Ll]ocal [Tt]ime|Eastern(?: Time)?|Pacific(?: Time)?|Central(?: Time)?)`;
/** What may stand beside a date without making it a sentence: weekday, time of day, zone, reading time. */
const ASIDES = new RegExp(
  `(?<![\\p{L}\\d])(?:${WEEKDAY}|${TIME}|${ZONE}|at|on|\\d{1,3}[ -]?[Mm]in(?:ute)?s?(?: [Rr]ead)?)(?![\\p{L}\\d])`,
  'gu',
);
const TIME_OF_DAY = /\d{1,2}[:.]\d{2}/;
const LEADING_ASIDES = new RegExp(
  `(?:(?<![\\p{L}\\d])(?:${WEEKDAY}|${TIME}|${ZONE}|at|on|the)[\\s,.]{1,3}){1,5}$`,
  'u',
);
const KEYWORDS =
  /\b(?:first|originally|last|date|published|publication|posted|created|issued|released|filed|updated|modified|edited|revised|by)\b/gi;
const SCRAPED = /^date:?\s/i;
const SEPARATORS = /\s[|·•–—/-]\s|[|·•]/;

/**
 * The dates in a line that date the page: after a word such as "Published" or "Updated"; standing alone or as a part
 * between separators ("Jane Doe | Brussels | 28 October 2024"); at the end of a byline or after a place ("By Jane Doe,
 * 3 May 2021"); or the prefix "date 2024-10-18" that scrapers leave. A date amid a headline or a sentence is none.
 */
export function lineDates(line: string): LineDate[] {
  const dates = writtenDates(line);
  return dates.flatMap((date, at): LineDate[] => {
    const from = at === 0 ? 0 : (dates[at - 1] as WrittenDate).end;
    const lead = line.slice(from, date.start).replace(LEADING_ASIDES, '');
    if (SCRAPED.test(line) && date.start <= 6) return [{ kind: 'prefix', date }];
    const labelled = line.length <= 200 && (from > 0 || lead.length <= 60 || SEPARATORS.test(lead));
    if (labelled && UPDATED.test(lead)) return [{ kind: 'updated', date }];
    if (labelled && PUBLISHED.test(lead)) return [{ kind: 'published', date }];
    return line.length <= 160 && standsAlone(line, date) ? [{ kind: 'bare', date }] : [];
  });
}

function standsAlone(line: string, date: WrittenDate): boolean {
  // "The Acme Times (12 March 2021)", "Ann Lee for The Acme Times, 12 March 2021".
  if (datedParts(line).some((part) => isOutlet(part) || isAgency(part))) return true;
  const before = line.slice(0, date.start).split(SEPARATORS).at(-1) ?? '';
  const after = line.slice(date.end).split(SEPARATORS)[0] ?? '';
  if (!isAside(after)) return false;
  const plain = before.replace(ASIDES, '');
  const lead = plain.replace(/[\s,]+$/, '').trimStart();
  if (isAside(before) || /^by:?\s/i.test(lead)) return true;
  const words = lead.split(' ');
  // "LONDON, 12 March 2021", "Acme Times, Friday 12 March 2021", "Ann Lee, Acme Times 8:42 a.m. May 3, 2014": names, and a comma or a time of day beside the date.
  const named = words.length <= 6 && words.every((word) => /^\(?\p{Lu}/u.test(word));
  return named && ((/,\s*$/.test(plain) && words.length <= 4) || TIME_OF_DAY.test(before) || TIME_OF_DAY.test(after));
}

function isAside(text: string): boolean {
  return (
    text
      .replace(ASIDES, '')
      .replace(KEYWORDS, '')
      .replace(/[\s,:;.()]/g, '') === ''
  );
}
