import { cutAtClauses } from './cut-at-clauses.ts';
import { quoteBalance } from './quote-balance.ts';
import { segmentBoundaries } from './segment-boundaries.ts';
import { isSentenceBreak } from './sentence-break.ts';
import { trimmed, type Span } from './span.ts';

const MAX_SENTENCE = 1000;
const MAX_QUOTATION = 400;
const BULLETS = /^(?:[•·▪‣◦●○■□►➢✓*]\s*|[-–—]\s+)+/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/**
 * The sentences of `text` within `span`: trimmed, in order, not overlapping, at most 1,000 characters each; together they
 * hold everything but white space and list bullets. `Intl.Segmenter` proposes, rules for abbreviations, initials and
 * quotations dispose: a quotation of several sentences stays whole up to 400 characters.
 */
export function splitSentences(text: string, span: Span): Span[] {
  const sentences: Span[] = [];
  for (const stretch of stretches(text, span))
    for (const sentence of keepQuotationsWhole(text, split(text, stretch)))
      sentences.push(...cutAtClauses(text, sentence, MAX_SENTENCE));
  return sentences;
}

/** Blank lines and bullets at the start of a line always end a sentence; a single line end may be a hard wrap. */
function stretches(text: string, span: Span): Span[] {
  const found: Span[] = [];
  let start = span.start;
  const add = (end: number): void => {
    const stretch = withoutBullet(text, { start, end });
    if (stretch.start < stretch.end) found.push(stretch);
    start = end;
  };
  for (let at = span.start; at < span.end; at++) {
    if (text[at] !== '\n' && text[at] !== '\r') continue;
    const gap = /^[^\S\r\n]*/.exec(text.slice(at + 1, Math.min(at + 41, span.end)))?.[0] ?? '';
    const next = at + 1 + gap.length;
    const blank = text[next] === '\n' || (text[next] === '\r' && text[at] !== '\r');
    if (blank || /^(?:[•▪‣◦●○■□►➢✓]|[-*–—]\s)/u.test(text.slice(next, next + 2))) add(at + 1);
  }
  add(span.end);
  return found;
}

function withoutBullet(text: string, span: Span): Span {
  const stretch = trimmed(text, span);
  const bullet = BULLETS.exec(text.slice(stretch.start, Math.min(stretch.start + 20, stretch.end)))?.[0] ?? '';
  return trimmed(text, { start: stretch.start + bullet.length, end: stretch.end });
}

function split(text: string, span: Span): Span[] {
  const sentences: Span[] = [];
  let start = span.start;
  let read = start;
  let hasWord = false;
  for (const cut of segmentBoundaries(text, span)) {
    hasWord ||= LETTER_OR_DIGIT.test(text.slice(read, cut));
    read = cut;
    if (!hasWord) continue;
    const before = text.slice(Math.max(start, cut - 80), cut);
    if (!isSentenceBreak(before, text.slice(cut, Math.min(cut + 160, span.end)))) continue;
    const sentence = trimmed(text, { start, end: cut });
    if (sentence.start < sentence.end) sentences.push(sentence);
    start = cut;
    hasWord = false;
  }
  const last = trimmed(text, { start, end: span.end });
  if (last.start < last.end) sentences.push(last);
  return sentences;
}

function keepQuotationsWhole(text: string, sentences: readonly Span[]): Span[] {
  const whole: Span[] = [];
  for (let at = 0; at < sentences.length; at++) {
    const first = sentences[at] as Span;
    let last = at;
    const quotesOpenAt = quoteBalance(text, first.start);
    let open = quotesOpenAt(first.end);
    for (let next = at + 1; open && next < sentences.length; next++) {
      const end = (sentences[next] as Span).end;
      if (end - first.start > MAX_QUOTATION) break;
      open = quotesOpenAt(end);
      if (!open) last = next;
    }
    whole.push({ start: first.start, end: (sentences[last] as Span).end });
    at = last;
  }
  return whole;
}
