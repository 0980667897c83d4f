import { stat } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { listArticleFiles } from '../corpus/list-article-files.ts';

export interface WatchCorpusOptions {
  readonly corpusDir: string;
  readonly signal: AbortSignal;
  /** Milliseconds between two looks, and for how long nothing must have changed. Default 2,000. */
  readonly quietMs?: number;
  /** Milliseconds after which a change that does not end is told of all the same, and between two rechecks. Default 60,000. */
  readonly recheckMs?: number;
}

/** Why the corpus may be looked into: its files changed, or some time went by, in which what failed may be tried again. */
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
  /** Since when there is a change that nobody was told of. */
  let unsettledSince: number | null = null;
  let lookedAt = performance.now();
  while (!signal.aborted) {
    const started = performance.now();
    const { files: now, folders } = await stateOf(corpusDir);
    const cost = performance.now() - started;
    const settled = now === before;
    before = now;
    if (now === told) unsettledSince = null;
    else unsettledSince ??= started;
    if (unsettledSince !== null && (settled || started - unsettledSince >= recheckMs)) {
      told = now;
      unsettledSince = null;
      yield 'changed';
      lookedAt = performance.now();
      // What came and went while it was looked into left the files as they were, but not their folders.
      if ((await stateOf(corpusDir)).folders !== folders) told = null;
    } else if (unsettledSince === null && started - lookedAt >= recheckMs) {
      yield 'recheck';
      lookedAt = performance.now();
    }
    await delay(Math.max(quietMs, cost / MOST_LOOKING), undefined, { signal }).catch(() => {});
  }
}

interface CorpusState {
  /** Changes whenever an article file, or the note on one, comes, goes or is written. */
  readonly files: string;
  /** Changes whenever any file comes or goes, also where it is gone again. */
  readonly folders: string;
}

async function stateOf(corpusDir: string): Promise<CorpusState> {
  // A folder that is gone is a state too: whoever builds says so.
  const { files, folders } = await listArticleFiles(corpusDir).catch(() => ({ files: [], folders: [] }));
  const lines: string[] = [];
  for (const { id, path, notePath } of files)
    for (const each of notePath === null ? [path] : [path, notePath]) lines.push(`${id}\t${await statusOf(each)}`);
  const statuses = await Promise.all(folders.map(statusOf));
  return {
    files: lines.join('\n'),
    folders: folders
      .map((path, at) => `${path}\t${statuses[at]}`)
      .sort()
      .join('\n'),
  };
}

async function statusOf(path: string): Promise<string> {
  const found = await stat(path).catch(() => null);
  return `${found?.ino}\t${found?.size}\t${found?.mtimeMs}\t${found?.ctimeMs}`;
}
