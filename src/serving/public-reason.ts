import { relative, resolve } from 'node:path';
import { DatelineError } from '../errors.ts';

/**
 * Why something failed, as clients may read it: folders are named by their setting, and no other path of the machine is
 * in it. What should not have happened is left to the log.
 */
export function publicReason(error: unknown, folders: Readonly<Record<string, string>>): string {
  // A build that died without a verdict has left the words of its runtime: stack traces, paths of the machine.
  if (!(error instanceof DatelineError) || error.code === 'BUILD_FAILED') {
    return 'It failed in a way it should not; the log of the server says how.';
  }
  let text = error.message;
  for (const [setting, folder] of Object.entries(folders)) {
    for (const written of [resolve(folder), folder, relative('.', folder)]) {
      if (isPath(written)) text = text.replaceAll(written, setting);
    }
  }
  return text.replaceAll(QUOTED_PATH, '…').replaceAll(PATH, '…');
}

/** What stands in quotes is a path to its end, with all its spaces. */
const QUOTED_PATH = /(?<=["'`])(?:file:\/|\/|\\\\|[A-Za-z]:[/\\])[^"'`]+/g;

/** Elsewhere a word with a separator goes on with the path before it: a folder's name may have a space. */
const PATH =
  /(?:file:\/|(?<=^|[\s"'`([{<=:|])(?:\/(?!\/)|\\\\|[A-Za-z]:[/\\]))[^\s"'`,;)\]}>]+(?: [^\s"'`,;)\]}>/\\]*[/\\][^\s"'`,;)\]}>]*)*/g;

/** A folder called like a word, or by full stops alone, could stand in any sentence. */
function isPath(written: string): boolean {
  return /[/\\]/.test(written) && /[\p{L}\p{N}_]/u.test(written);
}
