import type { Span } from './span.ts';

/** The unit of quoting: a span inside one body span. A `subhead` is never quoted alone. */
export interface Sentence extends Span {
  readonly kind: 'prose' | 'subhead';
}
