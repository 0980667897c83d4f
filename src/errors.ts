/** Every way in which a promise of this product can break; the only codes a `DatelineError` carries. */
export type ErrorCode =
  | 'CORPUS_MISSING'
  | 'CORPUS_EMPTY'
  | 'CORPUS_UNWRITABLE'
  | 'ARTICLE_REFUSED'
  | 'INDEX_MISSING'
  | 'INDEX_STALE'
  | 'INDEX_DAMAGED'
  | 'INDEX_UNWRITABLE'
  | 'INDEX_UNREACHABLE'
  | 'BUILD_FAILED'
  | 'MODEL_MISSING'
  | 'EMBEDDING_FAILED'
  | 'SETTING_INVALID'
  | 'FILTER_UNKNOWN'
  | 'STOPPED'
  | 'USAGE'
  | 'PORT_IN_USE'
  | 'PACKAGE_MISSING'
  | 'FEEDBACK_UNAVAILABLE';

/** A broken promise, with a message that names what to do next. Outcomes (nothing found, a refusal) are values instead. */
export class DatelineError extends Error {
  override readonly name = 'DatelineError';
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** The message of anything thrown, for a log line or a wrapping error. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
