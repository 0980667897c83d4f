import fc from 'fast-check';
import { problemSchema } from '../../src/protocol/problem.ts';
import { rawRequest } from '../server/raw-request.ts';
import { type RandomRequest, randomRequest } from './random-requests.ts';

/** What came back, counted. */
export interface Outcome {
  readonly sent: number;
  /** How many of each status; 0 where the connection was closed without a response. */
  readonly statuses: Readonly<Record<number, number>>;
  /** Each promise of the interface that was broken, with what broke it. */
  readonly broken: readonly string[];
}

/** Sends so many random requests, the same for the same seed, and checks what must hold of every response. */
export async function sendRandomRequests(url: string, cases: number, seed: number): Promise<Outcome> {
  const statuses: Record<number, number> = {};
  const broken: string[] = [];
  for (const request of fc.sample(randomRequest, { seed, numRuns: cases })) {
    const response = await send(url, request);
    statuses[response.status] = (statuses[response.status] ?? 0) + 1;
    const wrong = brokenPromise(request, response);
    if (wrong !== null) broken.push(`${wrong}: ${JSON.stringify(request).slice(0, 500)}`);
  }
  return { sent: cases, statuses, broken };
}

type Received = Awaited<ReturnType<typeof rawRequest>>;

async function send(url: string, request: RandomRequest): Promise<Received> {
  try {
    return await rawRequest(url, request);
  } catch (error) {
    // A body may still be on its way when the server has refused it and closed the connection.
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code !== 'EPIPE' && code !== 'ECONNRESET') throw error;
    return { status: 0, headers: {}, body: '' };
  }
}

function brokenPromise({ method }: RandomRequest, { status, headers, body }: Received): string | null {
  if (status >= 500 && status !== 503) return `a status of ${status}`;
  if (/\n\s+at \S+ \(|node:internal|\/node_modules\/|\/dist\//.test(body)) return 'a stack trace or a path';
  if (status < 400 || method === 'HEAD') return null;
  if (!headers['content-type']?.startsWith('application/problem+json')) return 'an error that is no problem';
  return problemSchema.safeParse(JSON.parse(body)).success ? null : 'a problem of another shape';
}
