import type { Article } from '../domain/article.ts';
import { messageOf } from '../errors.ts';
import { assembleArticle } from './assemble-article.ts';
import { findBody } from './find-body/find-body.ts';
import { learnFromArticles, type Lesson } from './learn-from-articles.ts';
import { readMetadata } from './metadata/read-metadata.ts';
import type { Page } from './page.ts';
import { parsePage } from './parse-page.ts';

/** A file's name and content; `id` becomes the article's. */
export interface ArticleBytes {
  readonly id: string;
  readonly bytes: Uint8Array;
}

/** What became of a file: an article, or the reason why not. */
export type ReadOutcome = { readonly article: Article } | { readonly refused: string };

/**
 * Reads files into articles, one outcome a file in the order given. Twice: what the first reading shows of a publisher
 * with several files (lines that all its pages bear, how it writes dates) helps the second.
 */
export async function readArticles(
  files: Iterable<ArticleBytes> | AsyncIterable<ArticleBytes>,
  signal?: AbortSignal,
): Promise<ReadOutcome[]> {
  const parsed: ({ id: string; page: Page } | { refused: string })[] = [];
  for await (const { id, bytes } of files) {
    signal?.throwIfAborted();
    parsed.push(parse(id, bytes));
  }
  const first = parsed.map((file) => ('page' in file ? readPage(file.id, file.page, null, null) : file));
  signal?.throwIfAborted();
  const lesson = learnFromArticles(
    first.flatMap((outcome, at) => {
      const file = parsed[at];
      return 'article' in outcome && file && 'page' in file ? [{ article: outcome.article, page: file.page }] : [];
    }),
  );
  return first.map((outcome, at) => {
    const file = parsed[at];
    if (!('article' in outcome) || !file || !('page' in file)) return outcome;
    return readPage(file.id, file.page, lesson, outcome.article.publisher);
  });
}

/** One bad file must not cost the others: whatever a parser throws becomes the reason of the refusal. */
function parse(id: string, bytes: Uint8Array): { id: string; page: Page } | { refused: string } {
  try {
    const page = parsePage(bytes, id);
    return /[\p{L}\p{N}]/u.test(page.text) ? { id, page } : { refused: 'it holds no text' };
  } catch (error) {
    return { refused: messageOf(error) };
  }
}

function readPage(id: string, page: Page, lesson: Lesson | null, publisher: string | null): ReadOutcome {
  const fileName = id.slice(id.lastIndexOf('/') + 1);
  const found = findBody(page, { repeated: lesson?.furniture.get(publisher ?? '') ?? new Set() });
  return { article: assembleArticle(id, page, found, readMetadata(page, found, fileName, lesson?.knowledge)) };
}
