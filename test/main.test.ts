import { createServer } from 'node:http';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run, start, startServer, workspace } from './product.ts';

let space: Awaited<ReturnType<typeof workspace>>;

beforeAll(async () => {
  space = await workspace();
});

afterAll(() => space.remove());

describe('npm start', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)(
    'builds the index where there is none, and ends cleanly on %s',
    async (signal) => {
      await rm(space.env.INDEX_DIR, { recursive: true, force: true });
      const server = await startServer(space.env);
      expect((await fetch(`${server.url}/ready`)).status).toBe(200);
      server.child.kill(signal);
      expect(await server.ended).toEqual([0, null]);
    },
  );

  test.each([
    ['SIGTERM', 143],
    ['SIGINT', 130],
  ] as const)(
    'breaks off its first build on %s, says so in one line and leaves nothing behind',
    async (signal, code) => {
      await rm(space.env.INDEX_DIR, { recursive: true, force: true });
      const child = start(['main.js'], space.env);
      const ended = once(child, 'close');
      const said = [text(child.stdout), text(child.stderr)];
      await expect.poll(() => existsSync(join(space.env.INDEX_DIR, '.lock')), { timeout: 30_000 }).toBe(true);
      child.kill(signal);
      expect(await ended).toEqual([code, null]);
      const [stdout, stderr] = await Promise.all(said);
      expect(stdout).toBe('');
      expect(stderr?.trimEnd().split('\n').at(-1)).toBe('Stopped. The index is as it was before.');
      expect(stderr).not.toMatch(/^\s+at /m);
      expect(await readdir(space.env.INDEX_DIR)).toEqual([]);
    },
  );

  test('says in one line which port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { code, stdout, stderr } = await run(['main.js'], { ...space.env, PORT: String(port) });
    other.close();
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr.trimEnd().split('\n').at(-1)).toMatch(new RegExp(`^Port ${port} on 127\\.0\\.0\\.1 is in use\\.`));
  });

  test('says in one line which setting is wrong', async () => {
    const { code, stderr } = await run(['main.js'], { ...space.env, PORT: 'http' });
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: 'PORT is "http", but must be a whole number from 0 to 65535; 0 takes any free port.\n',
    });
  });

  test('names the folder that holds no article', async () => {
    const empty = `${space.corpus}-empty`;
    await mkdir(empty);
    const { code, stderr } = await run(['main.js'], { ...space.env, CORPUS_DIR: empty, INDEX_DIR: `${empty}-index` });
    expect(code).toBe(1);
    expect(stderr).toContain(empty);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});
