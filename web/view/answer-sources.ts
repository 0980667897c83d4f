import type { Answer } from '../../src/protocol/answer.ts';
import type { Citation } from '../../src/protocol/citation.ts';
import { sourceList } from './source-list.ts';

/** The articles behind an answer; null where it refuses or cites none. `showTitle` as in `sourceList`. */
export function answerSources(
  { status, citations }: Answer,
  marker: (number: number) => HTMLElement | null,
  showTitle: (citation: Citation) => HTMLElement,
): HTMLElement | null {
  return status === 'not-found' || citations.length === 0 ? null : sourceList(citations, marker, showTitle);
}
