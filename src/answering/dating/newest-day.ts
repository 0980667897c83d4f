import type { Snapshot } from '../../domain/snapshot.ts';

const days = new WeakMap<Snapshot, string | null>();

/** The day of the newest article that is dated to the day, `YYYY-MM-DD`; null where none is. */
export function newestDay(snapshot: Snapshot): string | null {
  const known = days.get(snapshot);
  if (known !== undefined) return known;
  let newest: string | null = null;
  for (const { publishedAt, publishedPrecision } of snapshot.articles.values())
    if (publishedPrecision === 'day' && publishedAt !== null && (newest === null || publishedAt > newest))
      newest = publishedAt;
  days.set(snapshot, newest);
  return newest;
}
