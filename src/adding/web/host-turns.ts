import { setTimeout as delay } from 'node:timers/promises';

/** Lets one request at a time go to a host, with a pause before the next. */
export class HostTurns {
  readonly #last = new Map<string, Promise<unknown>>();
  /** When a host may be asked again, on the clock of `performance.now()`. */
  readonly #notBefore = new Map<string, number>();

  /** Runs `task` when its turn at `host` has come. Throws what it throws, and the signal's reason. */
  run<T>(host: string, signal: AbortSignal, task: () => Promise<T>): Promise<T> {
    const turn = (this.#last.get(host) ?? Promise.resolve()).then(async () => {
      const wait = (this.#notBefore.get(host) ?? 0) - performance.now();
      if (wait > 0) await delay(wait, undefined, { signal }).catch(() => {});
      signal.throwIfAborted();
      return task();
    });
    this.#last.set(
      host,
      turn.catch(() => {}),
    );
    return turn;
  }

  /** Keeps everybody from `host` for so many milliseconds from now on. */
  pause(host: string, milliseconds: number): void {
    const until = performance.now() + milliseconds;
    this.#notBefore.set(host, Math.max(until, this.#notBefore.get(host) ?? 0));
  }
}
