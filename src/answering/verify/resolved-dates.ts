const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const MONTH = String.raw`(${MONTHS.map((name) => `${name}|${name.slice(0, 3)}\\.?`).join('|')})`;
const DATE = String.raw`(?:(\d{1,2})(?:st|nd|rd|th)? ${MONTH}|${MONTH} (\d{1,2})(?:st|nd|rd|th)?)`;
const WITH_YEAR = new RegExp(String.raw`\b${DATE},? (\d{4})\b`, 'g');
const WITH_DAY = new RegExp(String.raw`\b(${DAYS.join('|')})(?:,? (?:on )?| \()${DATE}(?:,? (\d{4}))?\)?`, 'g');
const A_DAY = 86_400_000;
const BARE = new RegExp(String.raw`\b${DATE}(?:,? (\d{4}))?\b`, 'g');
const TO_COME = /\b(?:will|would|next|due|planned|plans|scheduled|expected|to be)\b/;
const HALF_A_YEAR = 183 * A_DAY;

/**
 * A statement without what it may add to a date of its quotes because every cited article says when it is from
 * (`YYYY-MM-DD`): the year of a day that is nearest to that (where the quotes name no year), and the date of a weekday that was one of the last seven days.
 */
export function withoutResolvedDates(
  statement: string,
  quotes: readonly string[],
  published: readonly string[],
): string {
  const days = published.map((date) => Date.parse(date)).filter((time) => !Number.isNaN(time));
  if (days.length === 0) return statement;
  const quoted = quotes.join(' ');
  return statement
    .replace(WITH_DAY, (all: string, weekday: string, ...found: (string | undefined)[]) => {
      const date = dateOf(found, days[0] as number);
      const isThat = date !== null && DAYS[new Date(date).getUTCDay()] === weekday;
      const isLast = days.every((day) => isThat && day >= date && day - date < 7 * A_DAY);
      const isSaid = new RegExp(String.raw`(?<!\b(?:next|last|previous|following|coming) )\b${weekday}\b`).test(quoted);
      return isLast && isSaid && !/\d/.test(quoted.match(WITH_DAY)?.[0] ?? '') ? weekday : all;
    })
    .replace(BARE, (all: string, ...found: (string | undefined)[]) => {
      // "On 15 January" of "on Monday", where that was the last one and nothing is still to come.
      const date = dateOf(found, days[0] as number);
      const weekday = date === null ? '' : (DAYS[new Date(date).getUTCDay()] as string);
      const isLast = date !== null && days.every((day) => day >= date && day - date < 7 * A_DAY);
      const isSaid = new RegExp(String.raw`(?<!\b(?:next|last|previous|following|coming) )\b${weekday}\b`).test(quoted);
      return isLast && isSaid && !TO_COME.test(quoted) && !hasDate(quoted) ? weekday : all;
    })
    .replace(WITH_YEAR, (all: string, ...found: (string | undefined)[]) => {
      const date = dateOf(found, days[0] as number);
      const isNear = date !== null && days.every((day) => Math.abs(day - date) < HALF_A_YEAR);
      const year = found[4] ?? '';
      return isNear && !/\b(?:1[89]|20)\d\d\b/.test(quoted) ? all.slice(0, -year.length).replace(/,? $/, '') : all;
    });
}

function hasDate(text: string): boolean {
  return new RegExp(DATE).test(text);
}

/** The day that day, month and year (or else the year of `near`) name, in milliseconds. */
function dateOf(
  [day, month, otherMonth, otherDay, year]: readonly (string | undefined)[],
  near: number,
): number | null {
  const at = MONTHS.findIndex((name) => name.slice(0, 3) === (month ?? otherMonth ?? '').slice(0, 3));
  const date = Date.UTC(Number(year ?? new Date(near).getUTCFullYear()), at, Number(day ?? otherDay));
  return at < 0 || Number.isNaN(date) ? null : date;
}
