import { randomUUID } from 'node:crypto';
import * as disk from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { FileCalls } from '../domain/file-calls.ts';
import { writeDurably } from './durable-files.ts';
import { describeHolder, stateOfHolder } from './holder.ts';

export interface LockOptions {
  readonly indexDir: string;
  /** Called each time the lock is found taken. */
  readonly onWait: () => void;
  readonly signal?: AbortSignal | undefined;
  readonly files?: FileCalls;
  /** Milliseconds without a sign of life after which a holder nobody knows of counts as gone. Default 30,000. */
  readonly silenceMs?: number;
}

/** A lock that another process holds, as it was first seen so. */
interface Seen {
  readonly content: string;
  readonly touched: number;
  /** Milliseconds of this process's own clock: those of two machines differ. */
  readonly since: number;
}

/** Locks of this process. */
const heldHere = new Set<string>();

/**
 * Waits until no other build works on the index folder, which is created where missing, and returns what lets the next
 * one in. The lock is a file that says who holds it, touched while it is held. It is taken over from a process that is
 * gone, and from one of another machine that has given no sign of life for `silenceMs`.
 */
export async function takeBuildLock(options: LockOptions): Promise<() => Promise<void>> {
  const { indexDir, onWait, signal, files = disk, silenceMs = 30_000 } = options;
  await files.mkdir(indexDir, { recursive: true });
  const path = join(indexDir, '.lock');
  for (let seen: Seen | null = null; ;) {
    signal?.throwIfAborted();
    if (!heldHere.has(path)) {
      heldHere.add(path);
      const held = await lock(path, files).catch((error: unknown) => {
        heldHere.delete(path);
        throw error;
      });
      if (held !== null) return held;
      heldHere.delete(path);
      seen = await look(path, seen, files);
      if (seen !== null && isGone(seen, silenceMs) && (await moveAway(path, seen.content, files))) continue;
    }
    onWait();
    // The head of the loop throws the signal's own reason.
    await delay(200, undefined, { signal }).catch(() => {});
  }
}

/** A hard link puts the file there with its content, or fails where there is one. What ends the hold; null where there is one. */
async function lock(path: string, files: FileCalls): Promise<(() => Promise<void>) | null> {
  const aside = `${path}-${randomUUID()}`;
  const content = describeHolder();
  try {
    await writeDurably(aside, Buffer.from(content), files);
    await files.link(aside, path);
  } catch (error) {
    // ENOENT: a build that cleans up took the file for one left behind.
    if (['EEXIST', 'ENOENT'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  } finally {
    await files.rm(aside, { force: true });
  }
  const touch = setInterval(() => {
    const now = new Date();
    // A touch that fails is made up for by the next.
    files.utimes(path, now, now).catch(() => {});
  }, 5000).unref();
  return async () => {
    clearInterval(touch);
    heldHere.delete(path);
    // It may have been taken over from a machine that slept.
    if ((await contentOf(path, files)) === content) await files.rm(path, { force: true });
  };
}

async function look(path: string, before: Seen | null, files: FileCalls): Promise<Seen | null> {
  const [content, stat] = await Promise.all([files.readFile(path, 'utf8'), files.stat(path)]).catch(() => [null, null]);
  if (content === null || stat === null) return null;
  if (before?.content === content && before.touched === stat.mtimeMs) return before;
  return { content, touched: stat.mtimeMs, since: performance.now() };
}

function isGone({ content, since }: Seen, silenceMs: number): boolean {
  const state = stateOfHolder(content);
  // Of its own locks this process asks `heldHere`: this one was left behind.
  if (state === 'self') return true;
  return state === 'unknown' ? performance.now() - since > silenceMs : state === 'gone';
}

/** Renamed first: of two processes that both saw the same lock, only one moves it away. Whether the way is free. */
async function moveAway(path: string, content: string, files: FileCalls): Promise<boolean> {
  const aside = `${path}-${randomUUID()}`;
  // What was seen may have been replaced since: a rename would take the lock of a build that runs.
  const now = await contentOf(path, files);
  if (now !== content) return now === null;
  try {
    await files.rename(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return true;
    throw error;
  }
  // Null: a build that cleans up has removed it already.
  const moved = await contentOf(aside, files);
  if (moved === null) return true;
  // Another process was faster, and this is the lock it has taken since.
  if (moved !== content) await files.link(aside, path).catch(() => {});
  await files.rm(aside, { force: true });
  return moved === content;
}

/** Null where there is no such file. */
async function contentOf(path: string, files: FileCalls): Promise<string | null> {
  try {
    return await files.readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
