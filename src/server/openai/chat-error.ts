import type { ChatError } from '../../protocol/chat-completion.ts';
import type { Problem, ProblemCode } from '../../protocol/problem.ts';

const codes: Partial<Readonly<Record<ProblemCode, string>>> = {
  UNAUTHORIZED: 'invalid_api_key',
  RATE_LIMITED: 'rate_limit_exceeded',
};

/** A problem as clients of OpenAI read it. */
export function chatError({ status, code, detail }: Problem): ChatError {
  return { error: { message: detail, type: typeOf(status), param: null, code: codes[code] ?? code.toLowerCase() } };
}

function typeOf(status: number): string {
  if (status === 429) return 'rate_limit_error';
  return status < 500 ? 'invalid_request_error' : 'server_error';
}
