import type { Problem } from '../../src/protocol/problem.ts';

/** Everything that can keep the server's word from reaching the page. */
export type Failure =
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'broken-off' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** Thrown by the functions of this folder; `failure` says what to show. An abort stays an `AbortError`. */
export class PageFailure extends Error {
  override readonly name = 'PageFailure';
  readonly failure: Failure;

  constructor(failure: Failure, options?: ErrorOptions) {
    super(failure.kind, options);
    this.failure = failure;
  }
}

/** What to show for anything thrown while talking to the server, or null where the reader asked to stop. */
export function failureOf(error: unknown): Failure | null {
  if (error instanceof PageFailure) return error.failure;
  if (error instanceof DOMException && error.name === 'AbortError') return null;
  throw error;
}
