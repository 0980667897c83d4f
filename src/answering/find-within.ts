import type { Passage } from '../domain/passage.ts';
import { refusalText } from './composing/refusal-text.ts';
import { findAnswer, type FindParts, type Found } from './find-answer.ts';
import { withoutThe } from './names/without-article.ts';
import { askedOutlet } from './question/asked-outlet.ts';
import { questionKind } from './question/question-kind.ts';
import { withMark } from './question/with-mark.ts';

/** What is looked for, and where from. */
export interface FindWithinParts extends FindParts {
  /** The passages for a question, best first, among the given articles (all where absent). */
  readonly retrieve: (question: string, articleIds: ReadonlySet<string> | undefined) => Promise<Passage[]>;
}

/**
 * What the articles of the outlet say that a standalone question asks for, or where they do not say it, what others quote it with;
 * of all articles where it asks for none's.
 */
export async function findWithin(text: string, parts: FindWithinParts): Promise<Found> {
  const outlet = questionKind(text) === 'about-article' ? null : askedOutlet(text, parts.snapshot);
  if (outlet === null) return findFiltered(text, parts);
  const articleIds = articlesOf(outlet.publisher, parts);
  const found = await find(outlet.question, { ...parts, articleIds });
  if (!found.notFound) return found;
  const elsewhere = await findFiltered(text, parts);
  const isQuoted = elsewhere.citations.some(({ quote }) => quote.includes(withoutThe(outlet.publisher)));
  return !elsewhere.notFound && isQuoted ? elsewhere : withReason(found, 'fact-missing');
}

/** What the filtered passages say; where they say nothing, whether articles outside the filter would. */
async function findFiltered(text: string, parts: FindWithinParts): Promise<Found> {
  const found = await find(text, parts);
  if (!parts.articleIds || !found.notFound || found.notFound.reason === 'not-a-question') return found;
  const elsewhere = await find(text, { ...parts, articleIds: undefined });
  return withReason(found, elsewhere.notFound?.reason ?? 'filtered-out');
}

async function find(text: string, parts: FindWithinParts): Promise<Found> {
  return findAnswer(text, await parts.retrieve(withMark(text), parts.articleIds), parts);
}

function withReason(found: Found, reason: NonNullable<Found['notFound']>['reason']): Found {
  if (!found.notFound) return found;
  const notFound = { ...found.notFound, reason };
  return { ...found, notFound, refusal: refusalText(notFound) };
}

function articlesOf(outlet: string, { snapshot, articleIds }: FindWithinParts): Set<string> {
  const own = [...snapshot.articles.values()].filter(({ publisher }) => publisher === outlet).map(({ id }) => id);
  return new Set(articleIds ? own.filter((id) => articleIds.has(id)) : own);
}
