import { problemSchema } from '../../src/protocol/problem.ts';
import type { KeyRing } from './key-ring.ts';
import { PageFailure } from './page-failure.ts';

/** A successful response from our own server. Throws `PageFailure` for problem JSON and for silence, `AbortError` on abort. */
export type SendRequest = (path: string, init: RequestInit) => Promise<Response>;

/** Sends to `base` (empty: the page's own server) with the key of the ring, and again with a new one while the server refuses it; a request that brings its own `Authorization` keeps that. */
export function createRequest(keys: KeyRing, base = ''): SendRequest {
  return async (path, init) => {
    const address = base + path;
    let key = keys.current();
    let response = await send(address, init, key);
    while (response.status === 401 && !bringsKey(init)) {
      key = await keys.renew(key);
      if (key === null || init.signal?.aborted) break;
      response = await send(address, init, key);
    }
    if (response.ok) return response;
    throw new PageFailure(await failureFrom(response));
  };
}

function bringsKey({ headers }: RequestInit): boolean {
  return new Headers(headers).has('Authorization');
}

async function send(address: string, init: RequestInit, key: string | null): Promise<Response> {
  const headers = new Headers(init.headers);
  if (key !== null && !bringsKey(init)) headers.set('Authorization', `Bearer ${key}`);
  return fetch(address, { ...init, headers, redirect: 'error' }).catch((error: unknown) => {
    if (init.signal?.aborted) throw error;
    throw new PageFailure({ kind: 'unreachable' }, { cause: error });
  });
}

async function failureFrom(response: Response): Promise<PageFailure['failure']> {
  const body: unknown = await response.json().catch(() => null);
  const problem = problemSchema.safeParse(body);
  return problem.success ? { kind: 'problem', problem: problem.data } : { kind: 'unreadable' };
}
