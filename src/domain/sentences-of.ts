import type { Article } from './article.ts';
import type { Sentence } from './sentence.ts';
import { cutAtClauses } from './cut-at-clauses.ts';
import { splitSentences } from './split-sentences.ts';

const MAX_SUBHEAD = 1000;

/** The sentences of each body span, in body order; a subhead is one sentence of kind `subhead`, whatever its stops. */
export function sentencesBySpan(article: Pick<Article, 'text' | 'body'>): Sentence[][] {
  return article.body.map((span) => {
    const subhead = span.kind === 'subhead';
    const spans = subhead ? cutAtClauses(article.text, span, MAX_SUBHEAD) : splitSentences(article.text, span);
    return spans.map(({ start, end }) => ({ start, end, kind: subhead ? 'subhead' : 'prose' }) as const);
  });
}

/** All sentences of an article's body in text order. */
export function sentencesOf(article: Pick<Article, 'text' | 'body'>): Sentence[] {
  return sentencesBySpan(article).flat();
}
