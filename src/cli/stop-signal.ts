import { DatelineError } from '../errors.ts';

/**
 * Aborts at the first SIGINT or SIGTERM, with `STOPPED` as the reason and the signal's name as its cause; a second one
 * ends the process at once.
 */
export function stopSignal(): AbortSignal {
  const stopping = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.once(name, () => {
      stopping.abort(new DatelineError('STOPPED', 'Stopped. The index is as it was before.', { cause: name }));
    });
  }
  return stopping.signal;
}
