import { stat } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { listArticleFiles } from '../corpus/list-article-files.ts';

export interface WatchCorpusOptions {
  readonly corpusDir: string;
  readonly signal: AbortSignal;
  /** Milliseconds between two looks, and for how long nothing must have changed. Default 2,000. */
  readonly quietMs?: number;
  /** Milliseconds after which the corpus is to be checked in any case. Default 60,000. */
  readonly recheckMs?: number;
}

/** Why the corpus should be looked into: its files changed, or some time went by. */
export type CorpusLook = 'changed' | 'recheck';

/** Share of the time that looking may take. */
const MOST_LOOKING = 1 / 20;

/**
 * Says when a folder of articles may hold something new: at the start, each time it has changed and then been left alone,
 * and now and then. It looks at names, sizes and times instead of listening: `fs.watch` misses changes on network and
 * container file systems, and runs out of watches.
 */
export async function* watchCorpus({
  corpusDir,
  signal,
  quietMs = 2000,
  recheckMs = 60_000,
}: WatchCorpusOptions): AsyncGenerator<CorpusLook, void> {
  let before: string | null = null;
  let told: string | null = null;
  let toldAt = performance.now();
  while (!signal.aborted) {
    const started = performance.now();
    const now = await stateOf(corpusDir);
    const cost = performance.now() - started;
    const changed = now === before && now !== told;
    before = now;
    if (changed || started - toldAt >= recheckMs) {
      told = now;
      yield changed ? 'changed' : 'recheck';
      toldAt = performance.now();
    }
    await delay(Math.max(quietMs, cost / MOST_LOOKING), undefined, { signal }).catch(() => {});
  }
}

/** Changes whenever an article file comes, goes or is written. */
async function stateOf(corpusDir: string): Promise<string> {
  // A folder that is gone is a state too: whoever builds says so.
  const { files } = await listArticleFiles(corpusDir).catch(() => ({ files: [] }));
  const lines: string[] = [];
  for (const { id, path } of files) {
    const found = await stat(path).catch(() => null);
    lines.push(`${id}\t${found?.ino}\t${found?.size}\t${found?.mtimeMs}\t${found?.ctimeMs}`);
  }
  return lines.join('\n');
}
