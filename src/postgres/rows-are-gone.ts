import { DatelineError } from '../errors.ts';

/** What a reader is told whose generation was removed, because its lease had run out. */
export function rowsAreGone(): DatelineError {
  return new DatelineError('INDEX_STALE', 'The index that this question was read from is gone. Ask again.');
}
