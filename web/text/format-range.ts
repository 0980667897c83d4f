import { formatDate } from '../../src/protocol/format-date.ts';

/** From the earliest to the latest date, with what they share said once: "18 to 28 October 2024"; null without dates. */
export function formatRange(earliest: string | null, latest: string | null): string | null {
  const first = earliest ?? latest;
  const last = latest ?? earliest;
  if (first === null || last === null) return null;
  if (first === last) return formatDate(first);
  const from = formatDate(first).split(' ');
  const to = formatDate(last).split(' ');
  const bothDays = from.length === 3 && to.length === 3;
  const sameYear = from.at(-1) === to.at(-1) && from.length > 1 && to.length > 1;
  if (bothDays && sameYear && from[1] === to[1]) return `${from[0]} to ${to.join(' ')}`;
  return `${(sameYear ? from.slice(0, -1) : from).join(' ')} to ${to.join(' ')}`;
}
