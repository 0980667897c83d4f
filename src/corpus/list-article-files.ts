import type { Dirent } from 'node:fs';
import * as disk from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { FileCalls } from '../domain/file-calls.ts';
import { DatelineError } from '../errors.ts';
import { isArticleFile, reasonOf } from './article-file.ts';
import { notedFileName } from './source-note.ts';

/** A file that is not an article, and why. */
export interface RefusedFile {
  /** As an article id would be; for `inspect` the argument. */
  readonly file: string;
  readonly reason: string;
}

export interface ListedFile {
  readonly id: string;
  readonly path: string;
  /** Where the note on its source is; null where it has none. */
  readonly notePath: string | null;
}

/** What a folder of articles holds, by name alone: no file was opened. */
export interface ArticleFiles {
  /** By id, in code-unit order. */
  readonly files: readonly ListedFile[];
  readonly refused: readonly RefusedFile[];
  /** How many files are of other kinds. */
  readonly skipped: number;
  /** The paths of the folder and its subfolders. */
  readonly folders: readonly string[];
}

interface Listing {
  readonly calls: FileCalls;
  readonly root: string;
  readonly files: Map<string, string>;
  /** By the id of the file that each is on. */
  readonly notes: Map<string, string>;
  readonly refused: RefusedFile[];
  skipped: number;
}

/**
 * Lists the article files of a folder and its subfolders; names that begin with a dot are passed over, and notes on
 * where an article is from are no articles. A link that leads
 * out of the folder or to a folder is refused. Throws CORPUS_MISSING where there is no such folder.
 */
export async function listArticleFiles(dir: string, calls: FileCalls = disk): Promise<ArticleFiles> {
  const listing: Listing = {
    calls,
    root: await rootOf(dir, calls),
    files: new Map(),
    notes: new Map(),
    refused: [],
    skipped: 0,
  };
  const folders: string[] = [];
  const unread = [''];
  for (let folder = unread.pop(); folder !== undefined; folder = unread.pop()) {
    folders.push(join(listing.root, folder));
    for (const entry of await entriesOf(listing, folder)) {
      if (entry.name.startsWith('.')) continue;
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) unread.push(path);
      else await add(listing, path, entry);
    }
  }
  return {
    files: [...listing.files]
      .map(([id, path]) => ({ id, path, notePath: listing.notes.get(id) ?? null }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    refused: listing.refused.sort((a, b) => (a.file < b.file ? -1 : 1)),
    skipped: listing.skipped,
    folders,
  };
}

async function rootOf(dir: string, { realpath, readdir }: FileCalls): Promise<string> {
  const advice = 'Create it and put .txt, .md or .html files there, or set CORPUS_DIR to another folder.';
  try {
    const root = await realpath(dir);
    await readdir(root);
    return root;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reason =
      code === 'ENOENT' ? 'does not exist' : code === 'ENOTDIR' ? 'is not a folder' : `cannot be read (${code})`;
    throw new DatelineError('CORPUS_MISSING', `The folder of articles, ${dir}, ${reason}. ${advice}`, { cause: error });
  }
}

async function entriesOf(listing: Listing, folder: string): Promise<Dirent[]> {
  try {
    const entries = await listing.calls.readdir(join(listing.root, folder), { withFileTypes: true });
    // Two spellings of one name in Unicode: which of them is refused must not depend on the file system's order.
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    listing.refused.push({ file: folder.normalize('NFC'), reason: reasonOf(error as NodeJS.ErrnoException) });
    return [];
  }
}

async function add(listing: Listing, path: string, entry: Dirent): Promise<void> {
  const id = path.normalize('NFC');
  const full = join(listing.root, path);
  const reason = entry.isSymbolicLink() ? await linkRefusal(listing, full) : null;
  if (reason !== null) return void listing.refused.push({ file: id, reason });
  const noted = notedFileName(id);
  if (noted !== null) return void listing.notes.set(noted, full);
  if (!isArticleFile(id)) return void listing.skipped++;
  if (listing.files.has(id))
    listing.refused.push({ file: id, reason: 'another file has the same name in another Unicode form' });
  else listing.files.set(id, full);
}

/** Why a link is not followed; null where it leads to a file of the folder. Folders would be read twice, or for ever. */
async function linkRefusal({ root, calls }: Listing, path: string): Promise<string | null> {
  try {
    const target = await calls.realpath(path);
    if (target !== root && !target.startsWith(root.endsWith(sep) ? root : root + sep))
      return 'it is a link that leads out of the folder';
    return (await calls.stat(target)).isDirectory() ? 'it is a link to a folder' : null;
  } catch (error) {
    return `it is a link that cannot be followed: ${reasonOf(error as NodeJS.ErrnoException)}`;
  }
}
