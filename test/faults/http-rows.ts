import { vi } from 'vitest';
import { inFlight } from './in-flight.ts';
import { leaveAfter, readSlowly, readStream, streamLength } from './leaving-readers.ts';
import type { MeasuredServer } from './measured-server.ts';
import { seededRandom } from '../eval/seeded-random.ts';

/** Milliseconds that work may go on after its reader left; asserted at five times that. */
const stoppedWithin = 1000;

/** Milliseconds until nothing is being answered and nobody waits. Throws where that takes five times too long. */
async function idleAfter(server: MeasuredServer): Promise<number> {
  const left = performance.now();
  await vi.waitFor(
    async () => {
      const busy =
        (await server.metric('dateline_answers_running')) + (await server.metric('dateline_questions_waiting'));
      if (busy !== 0) throw new Error(`${busy} questions are still being answered or waiting.`);
    },
    { timeout: 5 * stoppedWithin, interval: 20 },
  );
  return performance.now() - left;
}

/** Readers who leave at random places of the stream, each once the one before has; the longest that work went on. */
export async function abortedStreams(server: MeasuredServer, count: number, seed: number): Promise<number> {
  const random = seededRandom(seed);
  const length = await streamLength(server.url);
  let longest = 0;
  for (let index = 0; index < count; index++) {
    await leaveAfter(server.url, Math.floor(random() * length));
    longest = Math.max(longest, await idleAfter(server));
  }
  return longest;
}

/** Readers of one byte a second, for so many seconds; how others fare meanwhile, and what waits in the server for them. */
export async function slowReaders(server: MeasuredServer, count: number, seconds: number) {
  const enough = new AbortController();
  const readers = Array.from({ length: count }, () => readSlowly(server.url, enough.signal));
  await idleAfter(server);
  const until = performance.now() + seconds * 1000;
  let answered = 0;
  let slowest = 0;
  while (performance.now() < until) {
    const asked = performance.now();
    if ((await readStream(server.url)).includes('event: answer\n')) answered++;
    slowest = Math.max(slowest, performance.now() - asked);
  }
  const { mostBufferedBytes } = await server.measure();
  enough.abort();
  const taken = await Promise.all(readers);
  return { answered, slowestMs: slowest, mostBufferedBytes, taken };
}

/** What is left in the server of requests that were finished, or aborted at random places, beyond what the first ones left. */
export async function leftovers(server: MeasuredServer, count: number, ending: 'finished' | 'aborted', seed: number) {
  const random = seededRandom(seed);
  const length = await streamLength(server.url);
  const one = async () => {
    if (ending === 'aborted') return leaveAfter(server.url, Math.floor(random() * length));
    const text = await readStream(server.url);
    if (!text.includes('event: answer\n')) throw new Error(`No answer: ${text.slice(0, 200)}`);
  };
  await inFlight(Math.min(200, count), 8, one);
  const idle = await settled(server);
  await inFlight(count, 8, one);
  const after = await settled(server);
  return {
    heapGrowthBytes: after.heapBytes - idle.heapBytes,
    listenersLeft: after.listeners - idle.listeners,
    resourcesLeft: after.resources - idle.resources,
    openResponses: after.openResponses,
  };
}

/** The measures once nothing is being answered and closed connections are gone. */
async function settled(server: MeasuredServer) {
  await idleAfter(server);
  await new Promise((resolve) => setTimeout(resolve, 500));
  return server.measure();
}
