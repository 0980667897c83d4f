import { problemSchema } from '../../src/protocol/problem.ts';
import { PageFailure } from './page-failure.ts';

/** A successful response from our own server. Throws `PageFailure` for problem JSON and for silence, `AbortError` on abort. */
export async function request(path: string, init: RequestInit): Promise<Response> {
  const response = await fetch(path, { ...init, redirect: 'error' }).catch((error: unknown) => {
    if (init.signal?.aborted) throw error;
    throw new PageFailure({ kind: 'unreachable' }, { cause: error });
  });
  if (response.ok) return response;
  throw new PageFailure(await failureFrom(response));
}

async function failureFrom(response: Response): Promise<PageFailure['failure']> {
  const body: unknown = await response.json().catch(() => null);
  const problem = problemSchema.safeParse(body);
  return problem.success ? { kind: 'problem', problem: problem.data } : { kind: 'unreadable' };
}
