/** How a language model let an answer down. */
export type FailureKind =
  | 'unreachable'
  | 'unauthorised'
  | 'rate-limited'
  | 'refused'
  | 'server-error'
  | 'no-first-word'
  | 'stalled'
  | 'total-time'
  | 'cut-off'
  | 'malformed'
  | 'too-long'
  | 'unchecked';

/** A failure by its kind alone: a server's own words may hold the key and are not kept. */
export class ModelFailure extends Error {
  override readonly name = 'ModelFailure';
  readonly kind: FailureKind;
  /** Milliseconds after which the server wants to be asked again; null where it does not say. */
  readonly retryAfterMs: number | null;

  constructor(kind: FailureKind, retryAfterMs: number | null = null) {
    super(`The language model failed: ${kind}.`);
    this.kind = kind;
    this.retryAfterMs = retryAfterMs;
  }
}
