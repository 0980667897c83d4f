import { DatelineError, messageOf } from '../errors.ts';

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  EIO: 'the disk reports an error',
  EMFILE: 'too many files are open',
  ENOTDIR: 'a file stands where a folder should be',
};

/**
 * What the file system refused as `INDEX_UNWRITABLE`, naming the file (`path` where the error does not know it) and what
 * to do; any other error comes back as it is.
 */
export function fileFailed(error: unknown, path?: string): unknown {
  if (!isRefusal(error)) return error;
  const named = path ?? error.path;
  const what = named === undefined ? 'A file of the index' : `The file ${named}`;
  const reason = reasons[error.code] ?? messageOf(error);
  const text = `${what} cannot be read or written: ${reason} (${error.code}). What was served before is still whole. Put that right, then run "npm run index".`;
  return new DatelineError('INDEX_UNWRITABLE', text, { cause: error });
}

function isRefusal(error: unknown): error is NodeJS.ErrnoException & { code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && 'syscall' in error;
}
