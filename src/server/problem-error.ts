import type { ProblemCode } from '../protocol/problem.ts';

/** A request that cannot be served, as a route says it: `detail` is sent to the client. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly code: ProblemCode;

  constructor(code: ProblemCode, detail: string) {
    super(detail);
    this.code = code;
  }
}
