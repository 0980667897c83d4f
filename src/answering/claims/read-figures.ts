import { readTokens, straightened, type Token } from '../language/read-tokens.ts';
import { boundAround } from './bounds.ts';
import { countedNoun } from './counted-noun.ts';
import { numberKind } from './number-kind.ts';
import { numberSpans, type NumberSpan } from './number-spans.ts';
import type { Figure } from './figure.ts';

/**
 * Every number in a sentence (its first 1,000 characters) with its range, bound, kind and counted noun, in order.
 * Pass the sentence's tokens if they were read already.
 */
export function readFigures(sentence: string, tokens: readonly Token[] = readTokens(sentence)): Figure[] {
  const text = straightened(sentence.slice(0, 1000));
  return numberSpans(text)
    .filter((span) => !isPronoun(span, text, tokens))
    .map((span) => readFigure(span, text, sentence, tokens));
}

function readFigure(span: NumberSpan, text: string, sentence: string, tokens: readonly Token[]): Figure {
  const next = tokens.findIndex(({ start }) => start >= span.end);
  const counted = next < 0 ? null : countedNoun(tokens, next, sentence);
  const kind = numberKind(span, text, tokens, counted);
  const bounded = boundAround(text, span.start, span.end);
  const isFigure = kind === 'count' || kind === 'percent' || kind === 'money';
  const { start, end, bound } =
    isFigure || kind === 'age' || kind === 'clock' ? bounded : { ...span, bound: 'exact' as const };
  return {
    text: sentence.slice(start, end),
    start,
    end,
    numberStart: span.start,
    kind,
    bound,
    min: span.min,
    max: span.max,
    vague: span.vague,
    unit:
      kind === 'percent'
        ? /points?$/i.test(text.slice(span.start, span.end))
          ? 'percentage point'
          : '%'
        : kind === 'money'
          ? (span.currency ?? counted?.unit ?? null)
          : (counted?.unit ?? null),
    counted: counted?.counted ?? null,
  };
}

/** "one of them", "no one", "the one": not a number of anything. */
function isPronoun(span: NumberSpan, text: string, tokens: readonly Token[]): boolean {
  if (text.slice(span.start, span.end).toLowerCase() !== 'one') return false;
  const at = tokens.findIndex(({ start }) => start === span.start);
  const before = tokens[at - 1]?.lower ?? '';
  const after = tokens[at + 1];
  if (['no', 'any', 'every', 'the', 'this', 'that', 'which', 'some', 'each'].includes(before)) return true;
  return after === undefined || !['NOUN', 'ADJ', 'PROPN', 'NUM', 'VERB', 'AUX', 'ADV'].includes(after.pos);
}
