import { ModelFailure, type FailureKind } from './model-failure.ts';

/** Errors of a connection, by the codes that Node gives them, here or in a cause. */
const CONNECTION =
  /^(?:ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|EPIPE|EPROTO|UND_ERR_\w+|CERT_\w+|DEPTH_ZERO_SELF_SIGNED_CERT)$/;

/** What anything thrown while a model was asked amounts to. Reads HTTP status and `Retry-After`, never the message. */
export function failureOf(error: unknown, hasBegun: boolean): ModelFailure {
  if (error instanceof ModelFailure) return error;
  const status = field(error, 'status');
  if (typeof status === 'number') return new ModelFailure(kindOfStatus(status), retryAfter(error));
  if (error instanceof SyntaxError) return new ModelFailure('malformed');
  if (chain(error).some(isConnection)) return new ModelFailure(hasBegun ? 'cut-off' : 'unreachable');
  return new ModelFailure(hasBegun ? 'malformed' : 'server-error');
}

function kindOfStatus(status: number): FailureKind {
  if (status === 401 || status === 403) return 'unauthorised';
  if (status === 429) return 'rate-limited';
  return status >= 500 || status === 408 || status === 409 ? 'server-error' : 'refused';
}

/** Seconds or an HTTP date. */
function retryAfter(error: unknown): number | null {
  const headers = field(error, 'headers');
  const value = headers instanceof Headers ? headers.get('retry-after') : null;
  if (value === null) return null;
  const ms = /^\d{1,12}$/.test(value.trim()) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isFinite(ms) ? Math.max(0, ms) : null;
}

function isConnection(error: unknown): boolean {
  const code = field(error, 'code');
  const name = field(error, 'name');
  return (
    (typeof code === 'string' && CONNECTION.test(code)) ||
    (typeof name === 'string' && name.startsWith('APIConnection')) ||
    // Node's fetch says no more than this where a server closes in mid-answer.
    (error instanceof TypeError && /^(?:terminated|fetch failed)$/.test(error.message))
  );
}

/** An error and its causes, five at most. */
function chain(error: unknown): unknown[] {
  const found: unknown[] = [];
  for (let at = error; at !== undefined && at !== null && found.length < 5; at = field(at, 'cause')) found.push(at);
  return found;
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
