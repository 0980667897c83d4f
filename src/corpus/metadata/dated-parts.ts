import { writtenDates } from './written-date.ts';

const WEEKDAY = '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?';
const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)';
/** A day of which the year is missing: "Friday 12 March". */
const DAY = new RegExp(`${WEEKDAY}(?:\\d{1,2}(?:st|nd|rd|th)? ${MONTH}|${MONTH} \\d{1,2}\\b)`, 'u');
const SEPARATORS =
  /\s?[|·•()]\s?|\s[–—/-]\s?|[,:]\s|(?:^|\s)(?:[Bb]y|[Pp]ublished|[Ff]irst|[Uu]pdated|[Ss]ource|in|on|for|from)(?=[\s,:]|$)/u;
/** Longer lines are sentences. */
const MOST = 120;
const MOST_WORDS = 8;

/** Whether a short line bears a day, the year may be missing. */
export function bearsDay(line: string): boolean {
  return line.length <= MOST && (writtenDates(line).length > 0 || DAY.test(line));
}

/** "The Acme (weekly), issue of 3 May": a name that says how often it appears. */
const APPEARS =
  /^(\p{Lu}[\p{L}.'’&-]*(?: \p{Lu}[\p{L}.'’&-]*){0,4}) \((?:daily|weekly|monthly|quarterly|magazine|newspaper)\)/u;

/** The name of a periodical that opens a line which bears a date; null where none does. */
export function periodicalIn(line: string): string | null {
  return bearsDay(line) ? (APPEARS.exec(line)?.[1] ?? null) : null;
}

/** The parts of a line that bears a date, the date left out: who wrote it, where it was published; empty for any other line. */
export function datedParts(line: string): string[] {
  if (line.length > MOST) return [];
  const [written] = writtenDates(line);
  const day = DAY.exec(line);
  const at = written ?? (day && { start: day.index, end: day.index + day[0].length });
  if (!at) return [];
  const parts = `${line.slice(0, at.start)}|${line.slice(at.end)}`
    .split(SEPARATORS)
    .map((part) => part.replace(/^[\s–—-]*(?:the )?|[\s–—,-]+$/g, ''));
  const isSentence = parts.some((part) => part.split(' ').length > MOST_WORDS);
  return isSentence ? [] : parts.filter((part) => part !== '');
}
