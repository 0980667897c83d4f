/** How waiting ended, where it was not by the promise itself. */
export type Interruption = 'time' | 'aborted';

/**
 * What a promise comes to, or why it was not waited for: `ms` passed, or `signal` aborted. The promise goes on by
 * itself; what it fails with later is dropped, since a model that ignores its signal must not bring the process down.
 */
export async function within<T>(
  promise: Promise<T>,
  ms: number,
  signal: AbortSignal,
): Promise<{ readonly value: T } | { readonly interrupted: Interruption }> {
  promise.catch(() => {});
  if (signal.aborted) return { interrupted: 'aborted' };
  let timer: NodeJS.Timeout | undefined;
  let stop: (() => void) | undefined;
  const interruption = new Promise<{ interrupted: Interruption }>((resolve) => {
    timer = setTimeout(() => resolve({ interrupted: 'time' }), Math.max(0, ms));
    stop = () => resolve({ interrupted: 'aborted' });
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([promise.then((value) => ({ value })), interruption]);
  } finally {
    clearTimeout(timer);
    if (stop) signal.removeEventListener('abort', stop);
  }
}
