import { existsSync } from 'node:fs';
import type { Article } from '../domain/article.ts';
import { DatelineError, messageOf } from '../errors.ts';
import { isArticleFile } from './article-file.ts';
import { readArticles, type ArticleBytes } from './read-articles.ts';
import { readListedFile } from './read-listed-file.ts';
import { sourceNoteName } from './source-note.ts';

/** What was understood of a file, as `npm run inspect -- --json` prints it. */
export interface InspectedArticle extends Pick<
  Article,
  'title' | 'titleSource' | 'publisher' | 'author' | 'publishedAt' | 'dateSource' | 'agencies'
> {
  /** The argument, as given. */
  readonly file: string;
  readonly datePrecision: Article['publishedPrecision'];
  readonly body: readonly (readonly [start: number, end: number])[];
  /** The body spans, joined by newlines. */
  readonly bodyText: string;
  readonly dropped: readonly (readonly [start: number, end: number, reason: string])[];
}

/** What `npm run inspect` tells of one argument: its article (`JSON.stringify` makes the line of it), or why it is none. */
export type Inspection =
  | { readonly file: string; readonly article: Article; toJSON(): InspectedArticle }
  | { readonly file: string; readonly error: string };

/** Reads the files named, each with the note on where it is from, and no other, as the index would: one inspection an argument, in their order. */
export async function inspectFiles(
  paths: readonly string[],
  { maxFileBytes }: { readonly maxFileBytes: number },
): Promise<Inspection[]> {
  const lines: Inspection[] = paths.map((file) => ({ file, error: '' }));
  const readable: { at: number; file: ArticleBytes }[] = [];
  for (const [at, file] of paths.entries()) {
    try {
      if (!isArticleFile(file)) throw new DatelineError('ARTICLE_REFUSED', 'it is no .txt, .md or .html file');
      const notePath = existsSync(sourceNoteName(file)) ? sourceNoteName(file) : null;
      const listed = { id: file.normalize('NFC'), path: file, notePath };
      const { content, origin } = await readListedFile(listed, maxFileBytes);
      if ('refused' in content) throw new DatelineError('ARTICLE_REFUSED', content.refused);
      readable.push({ at, file: { id: listed.id, bytes: content, origin } });
    } catch (error) {
      lines[at] = { file, error: messageOf(error) };
    }
  }
  for (const [index, outcome] of (await readArticles(readable.map(({ file }) => file))).entries()) {
    const { at } = readable[index] as { at: number };
    const file = paths[at] as string;
    if ('refused' in outcome) lines[at] = { file, error: outcome.refused };
    else lines[at] = { file, article: outcome.article, toJSON: () => inspected(file, outcome.article) };
  }
  return lines;
}

function inspected(file: string, article: Article): InspectedArticle {
  const { title, titleSource, publisher, author, publishedAt, publishedPrecision, dateSource, agencies, text } =
    article;
  return {
    file,
    title,
    titleSource,
    publisher,
    author,
    publishedAt,
    datePrecision: publishedPrecision,
    dateSource,
    agencies,
    body: article.body.map(({ start, end }) => [start, end] as const),
    bodyText: article.body.map(({ start, end }) => text.slice(start, end)).join('\n'),
    dropped: article.dropped.map(({ start, end, reason }) => [start, end, reason] as const),
  };
}
