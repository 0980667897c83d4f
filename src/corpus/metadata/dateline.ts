import { isAgency } from './agency-names.ts';
import { writtenDates, type WrittenDate } from './written-date.ts';

/** What a story's first line says about itself before the story: "LONDON, March 3, 2021 (Reuters) - ". */
export interface Dateline {
  /** How many characters of the paragraph it takes, white space after it included. */
  readonly length: number;
  readonly agency: string | null;
  readonly date: WrittenDate | null;
}

const PLACE = `\\p{Lu}[\\p{L}.'’-]{1,20}(?:[ /]\\p{Lu}[\\p{L}.'’-]{0,20}){0,3}`;
const DASH = `\\s{0,3}(?:--|[-–—])\\s{1,3}`;
const WITH_AGENCY = new RegExp(
  `^(?:${PLACE}(?:, ?[^()–—\\n]{1,40})? ?)?\\((?<agency>\\p{Lu}[\\p{L}.& /-]{1,30})\\)(?:${DASH}|\\s{0,2}:\\s{1,2})`,
  'u',
);
const WITH_DATE = new RegExp(
  `^${PLACE}(?:, ?\\p{Lu}[\\p{L}.]{1,15})?,? ?(?:\\p{Lu}[a-z]{2,8}\\.? \\d{1,2}(?:, ?\\d{4})?|\\d{1,2} \\p{Lu}[a-z]{2,8}\\.?(?: \\d{4})?)(?:${DASH}|:\\s{1,2})`,
  'u',
);
const CAPITALS = new RegExp(
  `^\\p{Lu}{2}[\\p{Lu}.'’-]{0,20}(?:[ /]\\p{Lu}[\\p{Lu}.'’-]{1,20}){0,3}(?:, ?(?:\\p{Lu}[\\p{L}.]{1,15})(?: \\p{Lu}[\\p{L}.]{1,15})?)?\\s{0,2}(?:--|[–—])\\s{1,3}(?=["“‘]?[\\p{Lu}\\d])`,
  'u',
);

/**
 * The dateline at the start of a paragraph: place, optional day, optional agency in brackets, a dash. Null where there is
 * none; capitals alone ("KYIV — ") count too. A day without a year gives no date: nothing else on a page, and least of all
 * its copyright year, says which year it was.
 */
export function readDateline(paragraph: string): Dateline | null {
  const head = paragraph.slice(0, 160);
  const match = creditedTo(WITH_AGENCY.exec(head)) ?? WITH_DATE.exec(head) ?? CAPITALS.exec(head);
  if (!match || match[0].length >= paragraph.length) return null;
  const agency = match.groups?.['agency'] ?? null;
  return { length: match[0].length, agency, date: writtenDates(match[0])[0] ?? null };
}

/** Brackets after a name are an agency's only where they name one, or a place in capitals or a day stands before them. */
function creditedTo(match: RegExpExecArray | null): RegExpExecArray | null {
  const agency = match?.groups?.['agency'];
  if (!match || agency === undefined) return null;
  const place = match[0].slice(0, match[0].indexOf('('));
  return isAgency(agency) || /^\p{Lu}{3}/u.test(place) || /\d/.test(place) ? match : null;
}
