import { element } from './element.ts';

interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** `text.slice(start, end)` as nodes, with the part of it that lies in `lit` inside a `<mark>`; their text is exactly that slice. */
export function highlighted(text: string, { start, end }: TextSpan, lit: TextSpan | null): (Node | string)[] {
  const from = Math.max(start, lit?.start ?? end);
  const to = Math.min(end, lit?.end ?? start);
  if (from >= to) return [text.slice(start, end)];
  return [text.slice(start, from), element('mark', {}, text.slice(from, to)), text.slice(to, end)].filter(
    (part) => part !== '',
  );
}
