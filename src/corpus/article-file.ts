import { constants } from 'node:fs';
import * as disk from 'node:fs/promises';
import type { ReadCalls } from '../domain/file-calls.ts';
import { DatelineError } from '../errors.ts';

/** Whether a file's name ends like an article's: .txt, .md, .markdown, .html, .htm, .xhtml, in any case. */
export function isArticleFile(name: string): boolean {
  return /\.(?:txt|md|markdown|html?|xhtml)$/i.test(name);
}

/**
 * The bytes of an article file. Throws ARTICLE_REFUSED, with the reason as its whole message, for what is no regular
 * file, is larger than `maxFileBytes` (then it is not read), or cannot be read.
 */
export async function readArticleFile(
  path: string,
  maxFileBytes: number,
  files: ReadCalls = disk,
): Promise<Uint8Array> {
  try {
    // Without O_NONBLOCK the opening of a pipe that nobody writes to would never end.
    const file = await files.open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const stat = await file.stat();
      if (stat.isDirectory()) throw refused('it is a folder, not a file');
      if (!stat.isFile()) throw refused('it is a device or a pipe, not a file');
      if (stat.size > maxFileBytes) throw refused(`it has ${stat.size} bytes, more than the ${maxFileBytes} allowed`);
      return await file.readFile();
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof DatelineError) throw error;
    throw refused(reasonOf(error as NodeJS.ErrnoException), { cause: error });
  }
}

/** System errors name the whole path of a file: what a reader sees must not. */
export function reasonOf(error: NodeJS.ErrnoException): string {
  switch (error.code) {
    case 'ENOENT':
      return 'it does not exist';
    case 'EACCES':
    case 'EPERM':
      return 'it may not be read (permission denied)';
    case 'ELOOP':
      return 'its symbolic links go in a circle';
    case 'ENXIO':
      return 'it is a device or a pipe, not a file';
    default:
      return `it cannot be read (${error.code ?? error.name})`;
  }
}

function refused(reason: string, options?: ErrorOptions): DatelineError {
  return new DatelineError('ARTICLE_REFUSED', reason, options);
}
