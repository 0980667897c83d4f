const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** `2024-10-28`, `2024-10` or `2024` in words, as precise as it is given: "28 October 2024", "October 2024", "2024". */
export function formatDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  if (year === undefined || month === undefined) return date;
  const moment = Date.UTC(year, month - 1, day ?? 1);
  return Number.isNaN(moment) ? date : (day === undefined ? MONTH : DAY).format(moment);
}
