import type { Span } from './span.ts';

const WINDOW = 2000;
const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * Offsets inside `span` at which `Intl.Segmenter` would begin a new sentence, plus the stops before a digit or a
 * lower-case brand name, where it does not look. Line ends count as blanks. Proposals only: many are abbreviations.
 */
export function segmentBoundaries(text: string, span: Span): number[] {
  const cuts = new Set<number>();
  // ICU looks ahead without limit at each stop: 100 kB of ". 1 . 1" took seconds in one piece, so it gets windows.
  for (let start = span.start; start < span.end;) {
    const end = Math.min(start + WINDOW, span.end);
    const window = text.slice(start, end).replace(/[\r\n\u0085\u2028\u2029]/g, ' ');
    let last = 0;
    for (const { index } of segmenter.segment(window)) {
      last = index;
      if (start + index > span.start) cuts.add(start + index);
    }
    for (const stop of window.matchAll(
      /(?<=[\p{L}\p{N}%][.!?]["”’»)\]]{0,3})\s(?=["“‘«($€£¥]?\d|\p{Ll}{1,3}-?\p{Lu}\p{Ll})/gu,
    ))
      cuts.add(start + stop.index + 1);
    start = end === span.end || last === 0 ? end : start + last;
  }
  return [...cuts].sort((a, b) => a - b);
}
