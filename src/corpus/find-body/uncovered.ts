import type { DroppedSpan } from '../../domain/article.ts';
import { trimmed } from '../../domain/span.ts';
import type { Page } from '../page.ts';

/** The text that no block holds: front matter, and the marks of Markdown. */
export function uncovered(page: Page): DroppedSpan[] {
  const spans: DroppedSpan[] = [];
  const front = page.declared?.span;
  if (front) spans.push({ ...trimmed(page.text, front), reason: 'front-matter' });
  let from = front?.end ?? 0;
  for (const next of [...page.blocks, { start: page.text.length, end: page.text.length }]) {
    const gap = trimmed(page.text, { start: from, end: next.start });
    if (gap.end > gap.start) spans.push({ ...gap, reason: 'markup' });
    from = Math.max(from, next.end);
  }
  return spans;
}
