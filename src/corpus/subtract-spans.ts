import type { Span } from '../domain/span.ts';

/** What is left of `spans` without `holes`, in order, each part with the fields of its span. Both sorted; holes may touch or overlap. */
export function subtractSpans<T extends Span>(spans: readonly T[], holes: readonly Span[]): T[] {
  const left: T[] = [];
  let first = 0;
  for (const span of spans) {
    let { start } = span;
    while (first < holes.length && (holes[first] as Span).end <= start) first++;
    for (let at = first; at < holes.length && (holes[at] as Span).start < span.end; at++) {
      const hole = holes[at] as Span;
      if (hole.start > start) left.push({ ...span, start, end: hole.start });
      start = Math.max(start, hole.end);
    }
    if (start < span.end) left.push({ ...span, start });
  }
  return left;
}
