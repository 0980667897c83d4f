import type { ArticleView } from '../../src/protocol/article-view.ts';

interface LeftOut {
  readonly start: number;
  readonly end: number;
  readonly reason: string;
}

/** An article's text as it is shown: the story's blocks, and between them folds of what is not part of it. */
export type ArticleBlock =
  | { readonly kind: 'paragraph' | 'subhead'; readonly start: number; readonly end: number }
  | { readonly kind: 'fold'; readonly start: number; readonly end: number; readonly parts: readonly LeftOut[] };

/**
 * Every character of `text` that is not white space, in document order, in exactly one block.
 * Text that is neither body nor dropped is folded with `unsortedReason`.
 */
export function articleBlocks(
  { text, body, dropped }: Pick<ArticleView, 'text' | 'body' | 'dropped'>,
  unsortedReason: string,
): ArticleBlock[] {
  const sorted = [
    ...body.map((span) => ({ ...span, reason: null })),
    ...dropped.map((span) => ({ ...span, kind: null })),
  ].toSorted((a, b) => a.start - b.start);
  const blocks: ArticleBlock[] = [];
  let cursor = 0;
  const fold = (part: LeftOut): void => {
    if (text.slice(part.start, part.end).trim() === '') return;
    const last = blocks.at(-1);
    if (last?.kind === 'fold') blocks[blocks.length - 1] = { ...last, end: part.end, parts: [...last.parts, part] };
    else blocks.push({ kind: 'fold', start: part.start, end: part.end, parts: [part] });
  };
  for (const span of sorted) {
    const start = Math.max(cursor, span.start);
    const end = Math.min(span.end, text.length);
    if (end <= start) continue;
    if (start > cursor) fold({ start: cursor, end: start, reason: unsortedReason });
    if (span.kind === null) fold({ start, end, reason: span.reason });
    else blocks.push({ kind: span.kind, start, end });
    cursor = end;
  }
  fold({ start: cursor, end: text.length, reason: unsortedReason });
  return blocks;
}
