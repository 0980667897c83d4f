import type { Article } from '../../domain/article.ts';
import { contains, trimmed, type Span } from '../../domain/span.ts';
import { cutAtWord, MAX_QUOTE } from './quote-span.ts';

/** A quotation goes on for at most so many characters before a sentence. */
const REACH = 1500;

/**
 * What of a sentence stands between quotation marks, without the marks and a comma before the closing one: to the
 * sentence's end where the quotation goes on, from its start where it began before; cut after the last word within 400
 * characters.
 */
export function quotationsIn({ text, body }: Article, sentence: Span): Span[] {
  const paragraph = body.find((span) => contains(span, sentence));
  const before = text.slice(Math.max(paragraph?.start ?? 0, sentence.start - REACH), sentence.start);
  let open: number | null = isOpenAfter(before) ? sentence.start : null;
  const quotations: Span[] = [];
  const close = (end: number) => {
    if (open !== null) quotations.push({ start: open, end });
    open = null;
  };
  for (let at = sentence.start; at < sentence.end; at++) {
    const mark = text[at];
    if (mark === '“' || mark === '«' || (mark === '"' && open === null)) open ??= at + 1;
    else if (mark === '”' || mark === '»' || mark === '"') close(at);
  }
  close(sentence.end);
  return quotations
    .map((span) => cut(text, withoutComma(text, trimmed(text, span))))
    .filter(({ start, end }) => end - start > 1);
}

function isOpenAfter(before: string): boolean {
  const count = (mark: string) => before.split(mark).length - 1;
  return count('“') > count('”') || count('"') % 2 === 1;
}

function withoutComma(text: string, { start, end }: Span): Span {
  return { start, end: text[end - 1] === ',' ? end - 1 : end };
}

function cut(text: string, { start, end }: Span): Span {
  return { start, end: end - start <= MAX_QUOTE ? end : cutAtWord(text, start) };
}
