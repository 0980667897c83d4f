import { trimmed, type Span } from './span.ts';

/**
 * Cuts a span into pieces of at most `limit` UTF-16 code units, as even as its clause boundaries (semicolon, colon,
 * dash, comma) or else its white space allow; a run without either is cut hard, never inside a surrogate pair.
 * Every piece is trimmed and not empty; together they hold all text of the span.
 */
export function cutAtClauses(text: string, span: Span, limit: number): Span[] {
  const pieces: Span[] = [];
  let rest = trimmed(text, span);
  while (rest.end - rest.start > limit) {
    const length = rest.end - rest.start;
    const aim = Math.ceil(length / Math.ceil(length / limit));
    const cut = cutPoint(text, rest.start, aim, Math.min(limit, length - 1));
    const piece = trimmed(text, { start: rest.start, end: cut });
    if (piece.start < piece.end) pieces.push(piece);
    rest = trimmed(text, { start: cut, end: rest.end });
  }
  if (rest.start < rest.end) pieces.push(rest);
  return pieces;
}

function cutPoint(text: string, start: number, aim: number, limit: number): number {
  const floor = Math.floor(aim / 2);
  let best = -1;
  let bestCost = Infinity;
  for (let length = floor; length <= limit; length++) {
    const cost = boundaryCost(text, start + length) + Math.abs(length - aim) / aim;
    if (cost < bestCost) [best, bestCost] = [length, cost];
  }
  if (bestCost < Infinity) return start + best;
  const last = text.charCodeAt(start + limit - 1);
  const splitsPair = last >= 0xd800 && last <= 0xdbff;
  return start + Math.max(1, splitsPair ? limit - 1 : limit);
}

function boundaryCost(text: string, at: number): number {
  if (!/\s/.test(text[at] ?? '')) return Infinity;
  const before = text[at - 1] ?? '';
  if (/[.!?;]/.test(before)) return 0;
  if (/[:—–]/.test(before)) return 0.2;
  return before === ',' ? 0.4 : 1;
}
