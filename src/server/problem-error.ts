import type { ProblemCode } from '../protocol/problem.ts';

/** A request that cannot be served, as a route says it: `detail` is sent to the client. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly code: ProblemCode;
  /** Sent as `Retry-After` where it is known when to come back. */
  readonly retryAfterSeconds: number | undefined;

  constructor(code: ProblemCode, detail: string, retryAfterSeconds?: number) {
    super(detail);
    this.code = code;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
