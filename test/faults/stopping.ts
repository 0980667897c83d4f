import { setTimeout as pause } from 'node:timers/promises';
import { startServer, workspace } from '../product.ts';
import { beginStream, delta, serveModel } from '../writing/model-server.ts';
import { readStream } from './leaving-readers.ts';

type End = 'answer' | 'error' | 'cut off' | 'refused';

/** How a server ended that was told to while it answered. */
export interface Stopped {
  /** Null where a signal ended it. */
  readonly code: number | null;
  readonly signal: string | null;
  readonly ms: number;
  /** How each stream ended: with the `answer`, with an `error`, cut off in the middle, or refused before its first byte. */
  readonly streams: readonly End[];
}

/**
 * Starts a server whose language model writes without end, opens so many streams, waits so long, and sends SIGTERM once
 * or twice.
 */
export async function stopWhileAnswering(streams: number, waitMs: number, signals: 1 | 2): Promise<Stopped> {
  const model = await serveModel();
  model.behave(async (res) => {
    beginStream(res);
    while (!res.destroyed) {
      res.write(delta('word '));
      await pause(100);
    }
  });
  const space = await workspace();
  const server = await startServer({
    ...space.env,
    LOG_LEVEL: 'error',
    LLM: 'openai',
    LLM_BASE_URL: model.baseUrl,
    LLM_MODEL: 'endless',
    MAX_CONCURRENT: '10',
    MAX_QUEUE: '20',
  });
  const read = Array.from({ length: streams }, () => readStream(server.url).then(endOf));
  await pause(waitMs);
  const told = performance.now();
  server.child.kill('SIGTERM');
  if (signals === 2) {
    await pause(200);
    server.child.kill('SIGTERM');
  }
  const [code, signal] = await server.ended;
  const ms = performance.now() - told;
  const ends = await Promise.all(read);
  await model.close();
  await space.remove();
  return { code, signal, ms, streams: ends };
}

function endOf(stream: string): End {
  if (stream === '') return 'refused';
  if (stream.includes('event: answer\n')) return 'answer';
  return /event: error\n|application\/problem\+json/.test(stream) ? 'error' : 'cut off';
}
