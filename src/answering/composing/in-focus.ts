import { collapsed } from '../../domain/span.ts';
import type { Turn } from '../../protocol/ask-request.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { answerWords } from '../follow-up/previous-turn.ts';

/** What a sentence gains for standing in a passage, or an article, that the last answer quoted. */
const SAME_PASSAGE = 1.25;
const SAME_ARTICLE = 1.1;
/** Shorter lines stand in too many articles. */
const SHORTEST_QUOTE = 20;

/** What the last answer quoted, one quote each, white space collapsed. */
export function quotesInFocus(history: readonly Turn[]): string[] {
  const last = history.findLast(({ role }) => role === 'assistant');
  const quotes = last ? answerWords(last.content).split('\n').map(collapsed) : [];
  return quotes.filter(({ length }) => length >= SHORTEST_QUOTE);
}

/** The evidence of a follow-up, best first: what the last answer quoted from is looked at first, for a talk goes on where it was. */
export function inFocus(evidence: readonly Evidence[], quotes: readonly string[]): Evidence[] {
  if (quotes.length === 0) return [...evidence];
  const isQuoted = ({ passage }: Evidence) => quotes.some((quote) => passage.chunk.text.includes(quote));
  const articles = new Set(evidence.filter(isQuoted).map(({ passage }) => passage.article.id));
  return evidence
    .map((item) => {
      const gain = isQuoted(item) ? SAME_PASSAGE : articles.has(item.passage.article.id) ? SAME_ARTICLE : 1;
      return gain === 1 ? item : { ...item, score: item.score * gain };
    })
    .sort((a, b) => b.score - a.score);
}
