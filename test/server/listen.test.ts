import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { createApp } from '../../src/server/create-app.ts';
import { listen } from '../../src/server/listen.ts';
import { answerEvents, ScriptedDateline } from './scripted-dateline.ts';
import { open, post } from './serve.ts';

const app = createApp({
  api: new ScriptedDateline(async function* () {
    await pause(300);
    yield* answerEvents;
  }),
  pageFolder: '.',
  ...open,
  logError: () => {},
});

describe('listening', () => {
  test('names the port that is in use and the way out', async () => {
    const server = await listen(app, { host: '127.0.0.1', port: 0 });
    const port = Number(new URL(server.url).port);
    await expect(listen(app, { host: '127.0.0.1', port })).rejects.toMatchObject({
      code: 'PORT_IN_USE',
      message: expect.stringMatching(new RegExp(`^Port ${port} .*PORT`)),
    });
    await server.close();
  });

  test('refuses an address that is not of this machine as a wrong setting', async () => {
    await expect(listen(app, { host: '192.0.2.1', port: 0 })).rejects.toMatchObject({ code: 'SETTING_INVALID' });
  });

  test('shows an address that a browser can open', async () => {
    const everywhere = await listen(app, { host: '0.0.0.0', port: 0 });
    expect(everywhere.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect((await fetch(`${everywhere.url}/health`)).status).toBe(200);
    await everywhere.close();
  });

  test('finishes an open request on close, then holds nothing open', async () => {
    const server = await listen(app, { host: '127.0.0.1', port: 0, graceMs: 60_000 });
    const answered = post(server.url, { question: 'When?' });
    await pause(100);
    const started = performance.now();
    const closed = server.close();
    expect((await answered).status).toBe(200);
    await closed;
    expect(performance.now() - started).toBeLessThan(2000);
    await expect(fetch(`${server.url}/health`)).rejects.toThrow('fetch failed');
  });

  test('is not held open by a browser that connected ahead of need', async () => {
    const server = await listen(app, { host: '127.0.0.1', port: 0, graceMs: 60_000 });
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    await once(socket, 'connect');
    const cut = once(socket, 'close');
    await server.close();
    expect(await cut).toEqual([false]);
  });

  test('cuts off a request that outlasts the grace', async () => {
    const endless = new ScriptedDateline(async function* (_request, signal) {
      await pause(60_000, undefined, { signal });
      yield* answerEvents;
    });
    const slow = createApp({ api: endless, pageFolder: '.', ...open, logError: () => {} });
    const server = await listen(slow, { host: '127.0.0.1', port: 0, graceMs: 100 });
    const end = post(server.url, { question: 'When?' }).then(
      () => 'answered',
      () => 'cut off',
    );
    await pause(100);
    await server.close();
    expect(await end).toBe('cut off');
  });

  test('cuts off a client that never reads what was answered, also where the answer is complete', async () => {
    const closed = vi.fn();
    const large = await listen(
      (_request, response) => {
        response.once('close', closed);
        response.end(Buffer.alloc(32_000_000));
      },
      { host: '127.0.0.1', port: 0, stallMs: 200 },
    );
    const socket = connect(Number(new URL(large.url).port), '127.0.0.1').pause();
    socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
    await vi.waitFor(() => expect(closed).toHaveBeenCalled(), 5000);
    socket.destroy();
    await large.close();
  });

  test('waits for an answer for longer than it waits for a client that takes nothing', async () => {
    const server = await listen(app, { host: '127.0.0.1', port: 0, stallMs: 50 });
    expect((await post(server.url, { question: 'When?' })).status).toBe(200);
    await server.close();
  });
});
