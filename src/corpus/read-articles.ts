import type { Article } from '../domain/article.ts';
import { messageOf } from '../errors.ts';
import { assembleArticle } from './assemble-article.ts';
import { findBody, type FoundBody } from './find-body/find-body.ts';
import { learnFromArticles, type Lesson } from './learn-from-articles.ts';
import { readMetadata } from './metadata/read-metadata.ts';
import { withOrigin } from './metadata/with-origin.ts';
import type { Page } from './page.ts';
import { parsePage } from './parse-page.ts';
import type { ArticleOrigin } from './read-listed-file.ts';

/** A file's name and content; `id` becomes the article's. */
export interface ArticleBytes {
  readonly id: string;
  readonly bytes: Uint8Array;
  /** What the note on it says. */
  readonly origin?: ArticleOrigin | null;
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
  const outcomes: (ReadFile | { refused: string })[] = [];
  for await (const { id, bytes, origin = null } of files) {
    signal?.throwIfAborted();
    const page = parse(id, bytes, origin);
    outcomes.push('refused' in page ? page : firstReading(id, page, origin));
  }
  const lesson = learnFromArticles(outcomes.filter((outcome) => 'article' in outcome));
  return outcomes.map((outcome) => ('article' in outcome ? { article: secondReading(outcome, lesson) } : outcome));
}

interface ReadFile {
  readonly page: Page;
  readonly origin: ArticleOrigin | null;
  readonly found: FoundBody;
  readonly article: Article;
}

/** One bad file must not cost the others: whatever a parser throws becomes the reason of the refusal. */
function parse(id: string, bytes: Uint8Array, origin: ArticleOrigin | null): Page | { refused: string } {
  try {
    const page = parsePage(bytes, id, origin?.charset);
    return /[\p{L}\p{N}]/u.test(page.text) ? page : { refused: 'it holds no text' };
  } catch (error) {
    return { refused: messageOf(error) };
  }
}

function firstReading(id: string, page: Page, origin: ArticleOrigin | null): ReadFile {
  const found = findBody(page);
  const read = withOrigin(readMetadata(page, found, nameOf(id)), origin);
  return { page, origin, found, article: assembleArticle(id, page, found, read) };
}

function secondReading({ page, origin, found, article }: ReadFile, { furniture, knowledge }: Lesson): Article {
  const repeated = furniture.get(article.publisher ?? '');
  const again = repeated && repeated.size > 0 ? findBody(page, { repeated }) : found;
  const read = withOrigin(readMetadata(page, again, nameOf(article.id), knowledge), origin);
  return assembleArticle(article.id, page, again, read);
}

function nameOf(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}
