import { setTimeout as delay } from 'node:timers/promises';
import type { Session } from './database.ts';

export interface BuilderLockOptions {
  /** Called each time the lock is found taken. */
  readonly onWait: () => void;
  readonly signal?: AbortSignal | undefined;
}

/** The lock of an index: one for each schema of a database. */
const LOCK = "20567, hashtext(coalesce(current_schema(), ''))";
/** Milliseconds between two tries. */
const INTERVAL = 500;

/**
 * Runs work while no other session builds. The lock is the session's own, and everything that is written goes through that
 * session: a builder whose connection is lost has neither.
 */
export async function whileBuilding<T>(
  session: Session,
  { onWait, signal }: BuilderLockOptions,
  work: () => Promise<T>,
): Promise<T> {
  for (;;) {
    signal?.throwIfAborted();
    const [row] = await session.query<{ locked: boolean }>(`SELECT pg_try_advisory_lock(${LOCK}) AS locked`);
    if (row?.locked === true) break;
    onWait();
    // The head of the loop throws the signal's own reason.
    await delay(INTERVAL, undefined, { signal }).catch(() => {});
  }
  try {
    return await work();
  } finally {
    await session.query(`SELECT pg_advisory_unlock(${LOCK})`).catch(() => {});
  }
}
