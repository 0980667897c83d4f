import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const heldHere = new Set<string>();

export interface LockOptions {
  readonly indexDir: string;
  /** Called each time the lock is found taken. */
  readonly onWait: () => void;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Waits until no other build works on the index folder, which is created where missing, and returns what lets the next
 * one in. The lock is a file with a process id; that of a process that no longer runs is taken over.
 */
export async function takeBuildLock({ indexDir, onWait, signal }: LockOptions): Promise<() => Promise<void>> {
  await mkdir(indexDir, { recursive: true });
  const path = join(indexDir, '.lock');
  for (;;) {
    signal?.throwIfAborted();
    if (await tryLock(path)) {
      return async () => {
        await rm(path, { force: true });
        heldHere.delete(path);
      };
    }
    onWait();
    await delay(200, undefined, { signal });
  }
}

async function tryLock(path: string): Promise<boolean> {
  if (heldHere.has(path)) return false;
  heldHere.add(path);
  const locked = (await create(path)) || ((await removeIfStale(path)) && (await create(path)));
  if (!locked) heldHere.delete(path);
  return locked;
}

/** A hard link puts the file there with its content, or fails where there is one. */
async function create(path: string): Promise<boolean> {
  const aside = `${path}-${process.pid}-${Date.now()}`;
  await writeFile(aside, String(process.pid));
  try {
    await link(aside, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(aside, { force: true });
  }
}

async function removeIfStale(path: string): Promise<boolean> {
  const holder = await readFile(path, 'utf8').catch(() => null);
  if (holder === null) return true;
  if (isAlive(Number(holder))) return false;
  // Renamed first: of two processes that both saw the dead one's lock, only one moves it away.
  const aside = `${path}-stale-${process.pid}`;
  const moved = await rename(path, aside)
    .then(() => true)
    .catch(() => false);
  if (moved && (await readFile(aside, 'utf8')) !== holder) await link(aside, path).catch(() => {});
  await rm(aside, { force: true });
  return true;
}

/** A lock with our own id that we do not hold is from an earlier life, as in a container where the id is always the same. */
function isAlive(processId: number): boolean {
  if (!Number.isInteger(processId) || processId <= 0 || processId === process.pid) return false;
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
