import type { Snapshot } from '../../domain/snapshot.ts';
import { kept } from '../kept.ts';

const days = new WeakMap<Snapshot, string | null>();

/** The day of the newest article that is dated to the day, `YYYY-MM-DD`; null where none is. */
export function newestDay(snapshot: Snapshot): string | null {
  return kept(days, snapshot, () => {
    let newest: string | null = null;
    for (const { publishedAt, publishedPrecision } of snapshot.articles.values())
      if (publishedPrecision === 'day' && publishedAt !== null && (newest === null || publishedAt > newest))
        newest = publishedAt;
    return newest;
  });
}
