import { formatDate } from '../../src/protocol/format-date.ts';
import { strings } from '../strings.ts';

/** News this many days old has most often gone on. */
const OLD_DAYS = 180;
const DAY_MS = 86_400_000;
const MONTHS_A_YEAR = 12;
const AGO = new Intl.RelativeTimeFormat('en-GB');

/** How old the newest source of an answer (`2024-10-28`, `2024-10` or `2024`) is at `now`; null where it is recent or undated. */
export function ageNote(asOf: string | null, now: Date): string | null {
  if (asOf === null) return null;
  const [year = 0, month = MONTHS_A_YEAR, day] = asOf.split('-').map(Number);
  // Of a month or a year it may be the last day.
  const latest = day === undefined ? Date.UTC(year, month, 0) : Date.UTC(year, month - 1, day);
  if (now.getTime() - latest < OLD_DAYS * DAY_MS) return null;
  const until = new Date(latest);
  const months =
    (now.getUTCFullYear() - until.getUTCFullYear()) * MONTHS_A_YEAR +
    (now.getUTCMonth() - until.getUTCMonth()) -
    (now.getUTCDate() < until.getUTCDate() ? 1 : 0);
  const ago =
    months < 2 * MONTHS_A_YEAR ? AGO.format(-months, 'month') : AGO.format(-Math.floor(months / MONTHS_A_YEAR), 'year');
  return strings.index.old(formatDate(asOf), ago);
}
