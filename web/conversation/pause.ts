/** Resolves to true after so many milliseconds, or at once to false when the signal aborts. */
export type Pause = (milliseconds: number, signal: AbortSignal) => Promise<boolean>;

/** A pause by the clock. */
export const pause: Pause = (milliseconds, signal) =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds, true);
    const abort = (): void => {
      clearTimeout(timer);
      resolve(false);
    };
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true });
  });
