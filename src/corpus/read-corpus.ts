import * as disk from 'node:fs/promises';
import { pMapIterable } from 'p-map';
import type { Article } from '../domain/article.ts';
import type { FileCalls } from '../domain/file-calls.ts';
import { DatelineError } from '../errors.ts';
import { ArticlesDigest } from './articles-digest.ts';
import { listArticleFiles, type ListedFile, type RefusedFile } from './list-article-files.ts';
import { readArticles, type ArticleBytes } from './read-articles.ts';
import { readListedFile } from './read-listed-file.ts';

export interface ReadCorpusOptions {
  /** The folder, as a user wrote it: messages name it so. */
  readonly dir: string;
  /** Larger files are refused without being read. */
  readonly maxFileBytes: number;
  /** Called after each file with how many of all are read. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
  readonly files?: FileCalls;
}

export interface Corpus {
  /** In the order of their ids. */
  readonly articles: readonly Article[];
  readonly refused: readonly RefusedFile[];
  /** Files of other kinds, passed over. */
  readonly skipped: number;
  /** Digest of what was read: equal digests mean an equal corpus. */
  readonly digest: string;
}

/** A file takes longer to open than to read: the next ones are read while one is parsed. */
const AHEAD = { concurrency: 16, backpressure: 16 };

/**
 * Reads a folder of news articles and its subfolders. One bad file is refused with its reason and costs no other. Throws
 * CORPUS_MISSING where the folder is not there, CORPUS_EMPTY where no article is in it, and the signal's reason.
 */
export async function readCorpus({
  dir,
  maxFileBytes,
  onProgress,
  signal,
  files = disk,
}: ReadCorpusOptions): Promise<Corpus> {
  const listed = await listArticleFiles(dir, files);
  const digest = new ArticlesDigest();
  const refused = [...listed.refused];
  const ids: string[] = [];
  async function* contents(): AsyncGenerator<ArticleBytes> {
    const read = pMapIterable(listed.files, (file) => readListedFile(file, maxFileBytes, files), AHEAD);
    let done = 0;
    for await (const { content, origin, noteRefused } of read) {
      signal?.throwIfAborted();
      const { id } = listed.files[done++] as ListedFile;
      digest.add(id, content, origin);
      if (noteRefused !== null) refused.push(noteRefused);
      if ('refused' in content) refused.push({ file: id, reason: content.refused });
      else {
        ids.push(id);
        yield { id, bytes: content, origin };
      }
      onProgress?.(done, listed.files.length);
    }
  }
  const articles: Article[] = [];
  for (const [at, outcome] of (await readArticles(contents(), signal)).entries()) {
    if ('article' in outcome) articles.push(outcome.article);
    else refused.push({ file: ids[at] as string, reason: outcome.refused });
  }
  if (articles.length === 0) throw emptyCorpus(dir, refused);
  return {
    articles,
    refused: refused.sort((a, b) => (a.file < b.file ? -1 : 1)),
    skipped: listed.skipped,
    digest: digest.end(),
  };
}

function emptyCorpus(dir: string, refused: readonly RefusedFile[]): DatelineError {
  const [first] = refused;
  const why = first ? ` ${refused.length} refused; the first, ${first.file}: ${first.reason}.` : '';
  return new DatelineError(
    'CORPUS_EMPTY',
    `There is no article in ${dir}.${why} Put .txt, .md or .html files there, then run "npm run index".`,
  );
}
