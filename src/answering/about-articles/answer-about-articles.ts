import type { Article } from '../../domain/article.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import type { Notice } from '../../protocol/answer.ts';
import type { FoundAnswer } from '../composing/found-answer.ts';
import { articlesMeant } from './articles-meant.ts';
import { askedField, type AskedField } from './asked-field.ts';
import { metadataStatement, type MetadataStatement } from './metadata-statement.ts';

/** At most this many articles in one answer; the rest is counted in a notice. */
const MOST = 12;

/** Answers a question about articles from their metadata, newest first; null where none of those meant has the field. */
export function answerAboutArticles(
  question: string,
  articles: readonly Article[],
  snapshot: Snapshot,
): FoundAnswer | null {
  const { field, pick } = askedField(question);
  const meant = picked(articlesMeant(question, articles, snapshot), pick);
  const listed = field === 'publisher' ? onePerPublisher(meant) : meant;
  const numbered: MetadataStatement[] = [];
  for (const article of listed) {
    const made = numbered.length < MOST ? metadataStatement(article, field, numbered.length + 1) : null;
    if (made) numbered.push(made);
  }
  if (numbered.length === 0) return null;
  const statements = numbered.map(({ statement }) => statement);
  return {
    about: 'article',
    status: 'answered',
    statements,
    citations: numbered.map(({ citation }) => citation),
    notices: noticesFor(field, pick, meant, articles, numbered),
  };
}

/** Newest first, undated last; with a pick only the newest or oldest dated ones. */
function picked(articles: readonly Article[], pick: AskedField['pick']): Article[] {
  const sorted = articles.toSorted((a, b) => compareDates(b.publishedAt, a.publishedAt));
  if (pick === null) return sorted;
  const dated = sorted.filter(({ publishedAt }) => publishedAt !== null);
  const date = pick === 'newest' ? dated[0]?.publishedAt : dated.at(-1)?.publishedAt;
  return dated.filter(({ publishedAt }) => publishedAt === date);
}

function compareDates(a: string | null, b: string | null): number {
  return (a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0;
}

function onePerPublisher(articles: readonly Article[]): Article[] {
  const seen = new Set<string>();
  return articles.filter(({ publisher }) => publisher !== null && !seen.has(publisher) && seen.add(publisher));
}

function noticesFor(
  field: AskedField['field'],
  pick: AskedField['pick'],
  meant: readonly Article[],
  articles: readonly Article[],
  shown: readonly { readonly inText: boolean }[],
): Notice[] {
  const notices: Notice[] = [];
  const undated = articles.filter(({ publishedAt }) => publishedAt === null).length;
  if (pick !== null && undated > 0) {
    notices.push({
      code: 'undated-articles',
      text: `${undated} of ${articles.length} articles carry no date and could not be compared.`,
    });
  }
  const unknown =
    field === 'publisher' || field === 'author' ? meant.filter((article) => article[field] === null).length : 0;
  if (unknown > 0)
    notices.push({
      code: `unknown-${field}`,
      text: `${unknown} of ${meant.length} articles do not say their ${field}.`,
    });
  if (shown.some(({ inText }) => !inText)) {
    notices.push({
      code: 'metadata-outside-text',
      text: `The ${field} was read from the page’s head; the first sentence is cited in its place.`,
    });
  }
  return notices;
}
