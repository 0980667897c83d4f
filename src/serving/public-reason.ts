import { isAbsolute, relative, resolve } from 'node:path';
import { DatelineError } from '../errors.ts';

/**
 * Why something failed, as clients may read it: folders are named by their setting, and no other path of the machine is
 * in it. What should not have happened is left to the log.
 */
export function publicReason(error: unknown, folders: Readonly<Record<string, string>>): string {
  if (!(error instanceof DatelineError)) return 'It failed in a way it should not; the log of the server says how.';
  let text = error.message;
  for (const [setting, folder] of Object.entries(folders)) {
    for (const written of [resolve(folder), folder, relative('.', folder)]) {
      if (isPath(written)) text = text.replaceAll(written, setting);
    }
  }
  return text.replaceAll(/(?<=^|[\s"'(])(?:\/|[A-Za-z]:\\)[^\s"',;)]+/g, '…');
}

/** A folder called like a word could stand in any sentence. */
function isPath(written: string): boolean {
  return isAbsolute(written) || /[/\\.]/.test(written);
}
