import type { Problem, ProblemCode } from '../../src/protocol/problem.ts';

const COMING_BACK: ReadonlySet<ProblemCode> = new Set(['NOT_READY', 'BUSY', 'STOPPING']);

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

/** Whether the server will answer again if it is left alone for a while: it is gone, starting, stopping or overrun. */
export function comesBack(failure: Failure): boolean {
  switch (failure.kind) {
    case 'unreachable':
    case 'broken-off':
      return true;
    case 'problem':
      return COMING_BACK.has(failure.problem.code);
    case 'unreadable':
      return false;
    default:
      return failure satisfies never;
  }
}
