import { DatelineError } from '../errors.ts';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * Aborts at the first SIGINT or SIGTERM, with `STOPPED` and this message as the reason and the signal's name as its cause;
 * a second one ends the process at once.
 */
export function stopSignal(message = 'Stopped. The index is as it was before.'): AbortSignal {
  const stopping = new AbortController();
  const stop = (name: NodeJS.Signals) => {
    // Nobody listens from here on, so that the next one does what it does by itself.
    for (const heard of SIGNALS) process.off(heard, stop);
    stopping.abort(new DatelineError('STOPPED', message, { cause: name }));
  };
  for (const name of SIGNALS) process.on(name, stop);
  return stopping.signal;
}
