import type { Article } from '../../domain/article.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import type { Notice } from '../../protocol/answer.ts';
import { cite } from '../composing/cite.ts';
import type { FoundAnswer } from '../composing/found-answer.ts';
import { directQuestion } from '../question/direct-question.ts';
import { articlesMentioning, askedMention, type AskedMention } from './articles-mentioning.ts';
import { articlesMeant } from './articles-meant.ts';
import { askedField, type AskedField } from './asked-field.ts';
import { whereStated } from './where-stated.ts';
import { mentionStatement, metadataStatement, type MetadataStatement } from './metadata-statement.ts';

/** At most this many articles in one answer; the rest is counted in a notice. */
const MOST = 12;

/** Outlets are asked for, not articles. */
const OUTLETS =
  /^\s*(?:in )?(?:which|what|how many|list|name)\s+(?:\w+ )?(?:outlets?|publishers?|sources|(?:news)?papers?|(?:web)?sites?|media)\b/i;

/** Answers a question about articles from their metadata, newest first; null where none of those meant has the field. */
export function answerAboutArticles(
  asked: string,
  articles: readonly Article[],
  snapshot: Snapshot,
): FoundAnswer | null {
  const question = directQuestion(asked);
  const { field, pick } = askedField(question);
  const mention = pick === 'undated' ? null : askedMention(question);
  if (mention !== null) return answerMentions(mention, articles, snapshot, OUTLETS.test(question));
  const matching = articlesMeant(question, articles, snapshot);
  const meant = picked(matching, pick);
  // Where none of them lacks a date, their dates say so.
  if (pick === 'undated' && meant.length === 0)
    return answerFields({ field: 'date', pick: null }, picked(matching, null), articles);
  return answerFields({ field, pick }, meant, articles);
}

/** The field of each article meant, in their order; null where none of them has it. */
function answerFields(
  { field, pick }: AskedField,
  meant: readonly Article[],
  articles: readonly Article[],
): FoundAnswer | null {
  const listed = field === 'publisher' ? onePerPublisher(meant) : meant;
  const numbered: MetadataStatement[] = [];
  for (const article of listed) {
    const made =
      numbered.length < MOST
        ? metadataStatement(article, field, numbered.length + 1, shownFor(field, pick, article))
        : null;
    if (made) numbered.push(made);
  }
  if (numbered.length === 0) return null;
  const statements = numbered.map(({ statement }) => statement);
  return {
    about: 'article',
    status: 'answered',
    statements,
    citations: numbered.map(({ citation }) => citation),
    notices: [...noticesFor(field, pick, meant, articles, numbered), ...omitted(listed.length)],
  };
}

/** The newest article is shown to be so by its date. */
function shownFor(field: AskedField['field'], pick: AskedField['pick'], article: Article): AskedField['field'] {
  return field === 'title' && pick !== null && whereStated(article, 'date') ? 'date' : field;
}

/** Which articles mention something, newest first, each with the sentence that does; null where none does. */
function answerMentions(
  asked: AskedMention,
  articles: readonly Article[],
  snapshot: Snapshot,
  perOutlet: boolean,
): FoundAnswer | null {
  const all = articlesMentioning(asked, picked(articles, null), snapshot);
  const outlets = new Set(onePerPublisher(all.map(({ article }) => article)));
  // Where none of them says its outlet, the articles themselves are the best there is.
  const mentions = perOutlet && outlets.size > 0 ? all.filter(({ article }) => outlets.has(article)) : all;
  if (mentions.length === 0) return null;
  const shown = mentions.slice(0, MOST);
  return {
    about: 'article',
    status: 'answered',
    statements: shown.map(({ article }, index) => mentionStatement(article, index + 1)),
    citations: shown.map(({ article, sentence }, index) => cite(article, sentence, index + 1)),
    notices: [
      {
        code: 'articles-counted',
        text: `${all.length} of ${articles.length} articles ${asked.isSubject ? 'are about' : 'mention'} this.`,
      },
      ...omitted(mentions.length),
    ],
  };
}

function omitted(found: number): Notice[] {
  return found > MOST ? [{ code: 'articles-omitted', text: `${found - MOST} further articles were left out.` }] : [];
}

/** Newest first, undated last; with a pick only the newest or oldest dated ones, or those without a date. */
function picked(articles: readonly Article[], pick: AskedField['pick']): Article[] {
  const sorted = articles.toSorted((a, b) => compareDates(b.publishedAt, a.publishedAt));
  if (pick === null) return sorted;
  if (pick === 'undated') return sorted.filter(({ publishedAt }) => publishedAt === null);
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
  if (pick !== null && pick !== 'undated' && undated > 0) {
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
