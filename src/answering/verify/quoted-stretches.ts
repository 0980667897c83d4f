export interface QuotedStretch {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What stands between quotation marks (straightened) in a text, without the marks. An unclosed one runs to the end. */
export function quotedStretches(text: string): QuotedStretch[] {
  return [...between(text, '"'), ...between(text, "'")].sort((a, b) => a.start - b.start);
}

function between(text: string, mark: '"' | "'"): QuotedStretch[] {
  const found: QuotedStretch[] = [];
  let open = -1;
  for (let at = 0; at < text.length; at++) {
    if (text[at] !== mark) continue;
    const [before, after] = [text[at - 1] ?? ' ', text[at + 1] ?? ' '];
    if (mark === "'" && open < 0 && (/[\p{L}\p{N}]/u.test(before) || !/\p{L}/u.test(after))) continue;
    if (mark === "'" && open >= 0 && /[\p{L}\p{N}]/u.test(after)) continue;
    if (open < 0) open = at + 1;
    else {
      found.push({ text: text.slice(open, at), start: open, end: at });
      open = -1;
    }
  }
  if (open >= 0 && mark === '"') found.push({ text: text.slice(open), start: open, end: text.length });
  return found;
}
