import type { Article } from '../../domain/article.ts';
import { sentencesOf } from '../../domain/sentences-of.ts';
import { collapsed, contains, type Span } from '../../domain/span.ts';
import type { Statement } from '../../protocol/answer.ts';
import type { Citation } from '../../protocol/citation.ts';
import { cite } from '../composing/cite.ts';
import { displayDate } from '../composing/display-date.ts';
import type { AskedField } from './asked-field.ts';
import { whereStated } from './where-stated.ts';

/** One article's answer to a question about articles. `inText` is false where the value stands only in the page's head. */
export interface MetadataStatement {
  readonly statement: Statement;
  readonly citation: Citation;
  readonly inText: boolean;
}

/** States a field of an article and cites where it (or the field to be `shown`) is stated; null where the field is unknown or nothing of the article can be cited. */
export function metadataStatement(
  article: Article,
  field: AskedField['field'],
  marker: number,
  shown = field,
): MetadataStatement | null {
  const text = sentenceFor(article, field);
  if (text === null) return null;
  const span = whereStated(article, shown);
  const cited: Span | undefined = span ?? sentencesOf(article).find(({ kind }) => kind === 'prose');
  if (!cited) return null;
  return {
    statement: { text, support: 'verbatim', markers: [marker] },
    citation: cite(article, cited, marker, { source: isInBody(article, cited) ? 'body' : 'metadata' }),
    inText: span !== undefined,
  };
}

/** Names an article by title, publisher and date, under the marker of a sentence of it. */
export function mentionStatement(article: Article, marker: number): Statement {
  return { text: sentenceFor(article, 'title') ?? '', support: 'verbatim', markers: [marker] };
}

function sentenceFor(
  { title, author, publisher, publishedAt, publishedPrecision }: Article,
  field: AskedField['field'],
): string | null {
  const name = `“${collapsed(title)}”`;
  const date = displayDate(publishedAt, publishedPrecision);
  switch (field) {
    case 'author':
      return author === null ? null : `${name} is by ${author}.`;
    case 'publisher':
      return publisher === null ? null : `${name} was published by ${publisher}.`;
    case 'date':
      return publishedAt === null ? null : `${name} is dated ${date}.`;
    case 'title':
      return `${name}, ${publisher ?? 'publisher unknown'}, ${date}.`;
  }
}

/** On a page of one line a byline stands in the story itself. */
function isInBody({ body }: Article, cited: Span): boolean {
  return body.some((span) => contains(span, cited));
}
