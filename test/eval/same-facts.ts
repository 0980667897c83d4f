import type { Answer } from '../../src/protocol/answer.ts';
import { quotesOf } from './cited-quotes.ts';
import { expectedPatterns, type Question } from './read-questions.ts';

/** Whether two answers cite exactly the same spans of the same articles, with the same status. */
export function sameCitations(a: Answer, b: Answer, oldIds?: ReadonlyMap<string, string>): boolean {
  const spans = ({ status, citations }: Answer) =>
    [
      status,
      ...citations.map(({ articleId, start, end }) => `${oldIds?.get(articleId) ?? articleId}#${start}-${end}`).sort(),
    ].join(' ');
  return spans(a) === spans(b);
}

/**
 * Whether two answers cite the same facts: both refuse, or the same expected patterns and figures stand in their
 * quotes. Where none does, there is no fact to compare, and only the same citations count as the same.
 */
export function sameFacts(question: Question, a: Answer, b: Answer, oldIds?: ReadonlyMap<string, string>): boolean {
  if ((a.status === 'not-found') !== (b.status === 'not-found')) return false;
  if (a.status === 'not-found') return true;
  const patterns = [...expectedPatterns(question), ...(question.figures ?? []).map(({ value }) => value)];
  const facts = (answer: Answer) => {
    const quotes = quotesOf(answer);
    return patterns.filter((pattern) => quotes.some((quote) => pattern.test(quote)));
  };
  const [ofA, ofB] = [facts(a), facts(b)];
  if (ofA.length === 0 && ofB.length === 0) return sameCitations(a, b, oldIds);
  return ofA.length === ofB.length && ofA.every((pattern) => ofB.includes(pattern));
}
