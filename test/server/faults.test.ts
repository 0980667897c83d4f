import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { abortedStreams, leftovers, slowReaders } from '../faults/http-rows.ts';
import { type MeasuredServer, startMeasured } from '../faults/measured-server.ts';
import { sendRandomRequests } from '../faults/send-random-requests.ts';
import { stopWhileAnswering } from '../faults/stopping.ts';

// A sample of each row, over a server that reads no sentence again, which takes most of an answer's time; "npm run
// test:faults" runs the full counts, with the cross-encoder. A deadline is asserted at five times its value.
const seed = 20_261_122;
let server: MeasuredServer;

beforeAll(async () => {
  server = await startMeasured({ ADMIN_TOKEN: 'not-told', FEEDBACK_FILE: ':memory:', CROSS_ENCODER: 'none' });
});

afterAll(() => server.stop());

describe('a server that strangers use', () => {
  test('answers whatever is sent with an answer or a problem, and goes on', { timeout: 60_000 }, async () => {
    const { broken, statuses, sent } = await sendRandomRequests(server.url, 150, seed);
    expect(broken).toEqual([]);
    expect(statuses[200]).toBeGreaterThan(10);
    expect(statuses[400]).toBeGreaterThan(10);
    expect(sent).toBe(150);
    expect((await fetch(`${server.url}/ready`)).status).toBe(200);
    expect(server.child.exitCode).toBeNull();
  });

  test('stops the work when a reader leaves, wherever in the stream', { timeout: 60_000 }, async () => {
    expect(await abortedStreams(server, 12, seed)).toBeLessThan(5000);
  });

  test('serves others while readers take a byte a second, and keeps little for them', { timeout: 60_000 }, async () => {
    const { answered, mostBufferedBytes, taken } = await slowReaders(server, 12, 3);
    expect(answered).toBeGreaterThan(3);
    expect(mostBufferedBytes).toBeLessThanOrEqual(1024 * 1024);
    expect(taken).toHaveLength(12);
  });

  test.each(['finished', 'aborted'] as const)('keeps nothing of %s requests', { timeout: 60_000 }, async (ending) => {
    const { heapGrowthBytes, listenersLeft, resourcesLeft, openResponses } = await leftovers(server, 40, ending, seed);
    expect(heapGrowthBytes).toBeLessThan(20 * 1024 * 1024);
    expect({ listenersLeft, openResponses }).toEqual({ listenersLeft: 0, openResponses: 0 });
    expect(resourcesLeft).toBeLessThanOrEqual(0);
  });
});

describe('a server that is told to stop while it answers 20 streams', () => {
  test('ends each with a word and itself with code 0', { timeout: 90_000 }, async () => {
    const { code, ms, streams } = await stopWhileAnswering(20, 1500, 1);
    expect(code).toBe(0);
    expect(ms).toBeLessThan(5 * 10_000);
    expect(streams).toHaveLength(20);
    expect(streams).not.toContain('cut off');
  });

  test('ends at once when told twice', { timeout: 90_000 }, async () => {
    const { signal, ms } = await stopWhileAnswering(20, 1500, 2);
    expect(signal).toBe('SIGTERM');
    expect(ms).toBeLessThan(5 * 1000);
  });
});
