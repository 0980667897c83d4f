import * as disk from 'node:fs/promises';
import type { ReadCalls } from '../domain/file-calls.ts';
import { messageOf } from '../errors.ts';
import { readArticleFile } from './article-file.ts';
import type { ListedFile } from './list-article-files.ts';
import { mostNoteBytes, parseSourceNote, sourceNoteName } from './source-note.ts';

/** What a note says of its file that reading takes from it; the rest of the note is for adding. */
export interface ArticleOrigin {
  /** Where the bytes were fetched. */
  readonly url: string | null;
  readonly charset: string | null;
  readonly feed: { readonly title?: string; readonly author?: string; readonly published?: string };
}

/** One file of a corpus as it is read: its bytes or why it is refused, what its note says, and why that is refused. */
export interface FileContent {
  readonly content: Uint8Array | { readonly refused: string };
  readonly origin: ArticleOrigin | null;
  readonly noteRefused: { readonly file: string; readonly reason: string } | null;
}

/** Reads a listed file and its note. A note that is none costs nothing but itself. */
export async function readListedFile(
  { id, path, notePath }: ListedFile,
  maxFileBytes: number,
  files: ReadCalls = disk,
): Promise<FileContent> {
  const content = await readArticleFile(path, maxFileBytes, files).catch((error: unknown) => ({
    refused: messageOf(error),
  }));
  if (notePath === null) return { content, origin: null, noteRefused: null };
  try {
    const note = parseSourceNote(await readArticleFile(notePath, mostNoteBytes, files));
    const { title, author, published } = note.feed ?? {};
    const feed = { ...(title && { title }), ...(author && { author }), ...(published && { published }) };
    const origin = { url: note.finalUrl ?? note.url, charset: note.charset ?? null, feed };
    return { content, origin, noteRefused: null };
  } catch (error) {
    return { content, origin: null, noteRefused: { file: sourceNoteName(id), reason: messageOf(error) } };
  }
}
