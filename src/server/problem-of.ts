import { DatelineError } from '../errors.ts';
import type { Problem, ProblemCode } from '../protocol/problem.ts';
import { ProblemError } from './problem-error.ts';

const statuses: Readonly<Record<ProblemCode, readonly [status: number, title: string]>> = {
  BAD_REQUEST: [400, 'Bad Request'],
  UNAUTHORIZED: [401, 'Unauthorized'],
  FORBIDDEN: [403, 'Forbidden'],
  NOT_FOUND: [404, 'Not Found'],
  METHOD_NOT_ALLOWED: [405, 'Method Not Allowed'],
  NOT_ACCEPTABLE: [406, 'Not Acceptable'],
  REQUEST_TIMEOUT: [408, 'Request Timeout'],
  PAYLOAD_TOO_LARGE: [413, 'Content Too Large'],
  UNSUPPORTED_MEDIA_TYPE: [415, 'Unsupported Media Type'],
  HOST_NOT_ALLOWED: [421, 'Misdirected Request'],
  RATE_LIMITED: [429, 'Too Many Requests'],
  HEADERS_TOO_LARGE: [431, 'Request Header Fields Too Large'],
  INTERNAL: [500, 'Internal Server Error'],
  NOT_READY: [503, 'Service Unavailable'],
  BUSY: [503, 'Service Unavailable'],
  TIMED_OUT: [503, 'Service Unavailable'],
  STOPPING: [503, 'Service Unavailable'],
};

/** Anything thrown as problem details. What is not meant for the client becomes `INTERNAL`, without its message. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return problem(error.code, error.message);
  if (error instanceof DatelineError && error.code === 'FILTER_UNKNOWN') return problem('BAD_REQUEST', error.message);
  if (error instanceof DatelineError && (error.code === 'INDEX_UNREACHABLE' || error.code === 'INDEX_STALE'))
    return problem('NOT_READY', 'The index cannot be read just now. Ask again in a moment.');
  const refused = refusedByExpress(error);
  if (refused !== null) return refused;
  return problem('INTERNAL', 'The server failed to answer; its log says why.');
}

/** The HTTP status of this code. */
export function statusOf(code: ProblemCode): number {
  return statuses[code][0];
}

/** Problem details of this code. */
export function problem(code: ProblemCode, detail: string): Problem {
  const [status, title] = statuses[code];
  return { type: 'about:blank', title, status, detail, code };
}

/** What Express and its body parser throw: errors with a `status`, whose messages may quote paths of this machine. */
function refusedByExpress(error: unknown): Problem | null {
  if (!(error instanceof Error) || !('status' in error)) return null;
  const type = 'type' in error ? error.type : null;
  switch (error.status) {
    case 404:
      return problem('NOT_FOUND', 'There is nothing at this address.');
    case 413:
      return problem('PAYLOAD_TOO_LARGE', 'The body is too large.');
    case 415:
      return problem(
        'UNSUPPORTED_MEDIA_TYPE',
        'The body must be JSON in UTF-8, plain or compressed by gzip or deflate.',
      );
    default:
      if (typeof error.status !== 'number' || error.status < 400 || error.status >= 500) return null;
      return problem(
        'BAD_REQUEST',
        type === 'entity.parse.failed' ? 'The body is not valid JSON.' : 'The request cannot be read.',
      );
  }
}
