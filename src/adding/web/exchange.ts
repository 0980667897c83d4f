import { once } from 'node:events';
import * as http from 'node:http';
import * as https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { FetchFailure } from './fetch-failure.ts';
import { acceptedEncodings, readBody } from './read-body.ts';

export interface ExchangeOptions {
  readonly headers: Readonly<Record<string, string>>;
  readonly lookup: LookupFunction;
  readonly maxBytes: number;
  /** Milliseconds for all of it. */
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

/** What a server replied. The body is read only where the status is 200, and else empty. */
export interface Reply {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: Uint8Array;
}

/** Whether a number of an error of the system tells of a state that may pass. */
const PASSING = new Set([
  'ECONNRESET',
  'ECONNREFUSED',
  'ETIMEDOUT',
  'EPIPE',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
]);

/** One request on a connection of its own, and its reply. Throws `FetchFailure`, and the signal's reason. */
export async function exchange(url: URL, options: ExchangeOptions): Promise<Reply> {
  const { headers, lookup, maxBytes, timeoutMs, signal } = options;
  const timeout = AbortSignal.timeout(timeoutMs);
  const { request } = url.protocol === 'https:' ? https : http;
  const sent = request(url, {
    headers: { ...headers, 'accept-encoding': acceptedEncodings },
    lookup,
    agent: false,
    signal: AbortSignal.any([signal, timeout]),
  });
  // What goes wrong after the reply is in hand must not end the process.
  sent.on('error', () => {});
  try {
    const responded = once(sent, 'response') as Promise<[http.IncomingMessage]>;
    sent.end();
    const [response] = await responded;
    const status = response.statusCode ?? 0;
    const body = status === 200 ? await readBody(response, maxBytes) : new Uint8Array();
    return { status, headers: response.headers, body };
  } catch (error) {
    signal.throwIfAborted();
    if (timeout.aborted)
      throw new FetchFailure('failed', `it took longer than ${timeoutMs / 1000} s`, { cause: error });
    throw failureOf(error as NodeJS.ErrnoException);
  } finally {
    sent.destroy();
  }
}

/** The address in a URL whose host is one, else null: such a host is never looked up. */
export function addressIn({ hostname }: URL): string | null {
  const host = hostname.replace(/^\[|\]$/g, '');
  return isIP(host) === 0 ? null : host;
}

function failureOf(error: NodeJS.ErrnoException): FetchFailure {
  if (error instanceof FetchFailure) return error;
  const code = error.code ?? error.name;
  const reason = code === 'ENOTFOUND' ? 'there is no such host' : `the connection failed (${code})`;
  return new FetchFailure('failed', reason, { mayPass: PASSING.has(code), cause: error });
}
