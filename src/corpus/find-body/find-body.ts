import type { BodySpan, DroppedSpan } from '../../domain/article.ts';
import type { Page } from '../page.ts';
import { dropReason } from './drop-reason.ts';
import { htmlModel } from './html-model.ts';
import { labelLines } from './label-lines.ts';
import { hasReaderView, lineFeatures } from './line-features.ts';
import { readLine } from './read-line.ts';
import type { Line } from './read-line.ts';
import type { Verdict } from './rules/verdict.ts';
import { settle } from './settle.ts';
import { textModel } from './text-model.ts';
import { uncovered } from './uncovered.ts';
import { withoutShouting } from './without-shouting.ts';

/** What body finding made of a page: sorted, disjoint spans that together hold every character but white space. */
export interface FoundBody {
  readonly body: BodySpan[];
  readonly dropped: DroppedSpan[];
}

export interface FindBodyOptions {
  /** Keys of lines (`lineKey`) that repeat across the files of this page's publisher: furniture. Default: none. */
  readonly repeated?: ReadonlySet<string>;
}

/**
 * Finds the story of a page: its standfirst, subheads, paragraphs, list items and quotations. A fitted model labels the
 * lines, from HTML with the reader view's opinion; then come the rules that no statistics should overrule: a page of one
 * line is body, what says of itself that it is a note, a caption or a byline is not, nor what repeats.
 */
export function findBody(page: Page, options: FindBodyOptions = {}): FoundBody {
  const lines = withoutShouting(page.blocks.map((block) => readLine(page.text, block)));
  const model = hasReaderView(lines) ? htmlModel : textModel;
  const labels = labelLines(lines, lineFeatures(lines), model);
  const reasons = settle(lines, labels, {
    repeated: options.repeated ?? new Set(),
    title: page.declared?.title ?? null,
  });
  const firstBody = reasons.indexOf(null);
  const body: BodySpan[] = [];
  const dropped: DroppedSpan[] = [];
  lines.forEach((line, index) => {
    const { start, end } = line.block;
    const reason = reasons[index] as Verdict;
    if (reason === null) body.push({ start, end, kind: isSubhead(lines, reasons, index) ? 'subhead' : 'paragraph' });
    else dropped.push({ start, end, reason: reason === 'unsaid' ? dropReason(line, index < firstBody) : reason });
  });
  return { body, dropped: [...dropped, ...uncovered(page)].toSorted((a, b) => a.start - b.start) };
}

/** A heading, or a short line that ends no sentence and has a sentence in the body below it. */
function isSubhead(lines: readonly Line[], reasons: readonly unknown[], index: number): boolean {
  const line = lines[index] as Line;
  if (line.block.role === 'heading') return true;
  if (line.words > 12 || line.end === 'sentence' || line.end === 'cut' || line.block.role === 'list-item') return false;
  if (line.end === 'colon' || line.text.endsWith(',') || /^[-*•–—·"“‘\p{Ll}]/u.test(line.text)) return false;
  const next = lines[index + 1];
  return next !== undefined && reasons[index + 1] === null && next.words > line.words && next.words >= 8;
}
