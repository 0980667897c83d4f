/** A half-open range `[start, end)` of UTF-16 code units in `article.text`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The exact text of a span: what a quote is made of. */
export function sliceOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** Whether `inner` lies wholly within `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The span without white space (and zero-width characters) at its ends; empty spans come back empty. */
export function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /[\s\u200b\ufeff]/.test(text[start] as string)) start++;
  while (end > start && /[\s\u200b\ufeff]/.test(text[end - 1] as string)) end--;
  return { start, end };
}

/** White space collapsed to single blanks, for display, embedding and comparison; never for a quote. */
export function collapsed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
