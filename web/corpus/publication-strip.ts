const DAY_MS = 86_400_000;

/** How much time one bar stands for: the finest that needs no more than this many bars. */
const UNITS = [
  { unit: 'day', most: 45 },
  { unit: 'week', most: 60 },
  { unit: 'month', most: 72 },
  { unit: 'year', most: Infinity },
] as const;

export type StripUnit = (typeof UNITS)[number]['unit'];

/** One bar: the day its time begins (`YYYY-MM-DD`), and what was published in it. */
export interface StripBar<Dated> {
  readonly start: string;
  readonly articles: readonly Dated[];
}

export interface PublicationStrip<Dated> {
  readonly unit: StripUnit;
  /** In order of time, without a gap, from the first to the last that holds an article. */
  readonly bars: readonly StripBar<Dated>[];
  /** Undated articles and those dated less precisely than a bar. */
  readonly unplaced: number;
}

/** When articles were published, as bars of equal time; null where none carries a date. */
export function publicationStrip<Dated extends { readonly publishedAt: string | null }>(
  articles: readonly Dated[],
): PublicationStrip<Dated> | null {
  const dates = articles.flatMap(({ publishedAt }) => publishedAt ?? []).toSorted();
  const [first, last] = [dates.at(0), dates.at(-1)];
  if (first === undefined || last === undefined) return null;
  for (const { unit, most } of UNITS) {
    const starts = startsOf(unit, first, last, most);
    if (starts === null) continue;
    const bars = new Map(starts.map((start): [string, Dated[]] => [start, []]));
    for (const article of articles) {
      const start = article.publishedAt === null ? null : startOf(unit, article.publishedAt);
      if (start !== null) bars.get(start)?.push(article);
    }
    const placed = [...bars.values()].reduce((sum, { length }) => sum + length, 0);
    // Where most dates are too coarse for this unit, the picture would show next to nothing.
    if (placed * 2 < dates.length) continue;
    const all = [...bars].map(([start, inBar]) => ({ start, articles: inBar }));
    return { unit, bars: trimmed(all), unplaced: articles.length - placed };
  }
  return null;
}

/** The day on which the unit begins that holds `date`, or null where `date` is less precise than the unit. */
function startOf(unit: StripUnit, date: string): string | null {
  if (unit === 'year') return `${date.slice(0, 4)}-01-01`;
  if (unit === 'month') return date.length < 7 ? null : `${date.slice(0, 7)}-01`;
  if (date.length < 10) return null;
  if (unit === 'day') return date;
  const day = new Date(`${date}T00:00:00Z`);
  const sinceMonday = (day.getUTCDay() + 6) % 7;
  return new Date(day.getTime() - sinceMonday * DAY_MS).toISOString().slice(0, 10);
}

/** Every start from the one of `first` to `last`, or null where there are more than `most`. */
function startsOf(unit: StripUnit, first: string, last: string, most: number): string[] | null {
  const starts: string[] = [];
  let start = startOf(unit, `${first}-01-01`.slice(0, 10));
  // Sorts after every day of a month or year that is all that is known.
  const end = `${last}-99-99`.slice(0, 10);
  while (start !== null && start <= end) {
    if (starts.push(start) > most) return null;
    start = after(unit, start);
  }
  return starts;
}

function after(unit: StripUnit, start: string): string {
  const [year = 0, month = 1, day = 1] = start.split('-').map(Number);
  const next =
    unit === 'year'
      ? Date.UTC(year + 1, 0, 1)
      : unit === 'month'
        ? Date.UTC(year, month, 1)
        : Date.UTC(year, month - 1, day + (unit === 'week' ? 7 : 1));
  return new Date(next).toISOString().slice(0, 10);
}

function trimmed<Dated>(bars: readonly StripBar<Dated>[]): readonly StripBar<Dated>[] {
  const used = ({ articles }: StripBar<Dated>): boolean => articles.length > 0;
  return bars.slice(bars.findIndex(used), bars.findLastIndex(used) + 1);
}
