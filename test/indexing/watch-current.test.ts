import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readCurrent, replaceCurrent } from '../../src/indexing/current-snapshot.ts';
import { watchCurrent } from '../../src/indexing/watch-current.ts';

it('yields each new current snapshot until it is told to stop', async () => {
  const indexDir = await mkdtemp(join(tmpdir(), 'dateline-watch-'));
  const [first, second] = ['a'.repeat(64), 'b'.repeat(64)] as const;
  const stopping = new AbortController();
  const watching = watchCurrent({
    currentId: () => readCurrent(indexDir),
    signal: stopping.signal,
    isServed: () => true,
  });
  const next = watching.next();
  await replaceCurrent(indexDir, first);
  expect(await next).toEqual({ value: first, done: false });
  const after = watching.next();
  await writeFile(join(indexDir, 'CURRENT'), 'half a li');
  await replaceCurrent(indexDir, first);
  await replaceCurrent(indexDir, second);
  expect(await after).toEqual({ value: second, done: false });
  const last = watching.next();
  stopping.abort();
  expect(await last).toEqual({ value: undefined, done: true });
  await rm(indexDir, { recursive: true });
});

it('yields a snapshot again as long as it is not served', async () => {
  const indexDir = await mkdtemp(join(tmpdir(), 'dateline-watch-'));
  const [first, second] = ['a'.repeat(64), 'b'.repeat(64)] as const;
  await replaceCurrent(indexDir, first);
  const stopping = new AbortController();
  let served = '';
  const watching = watchCurrent({
    currentId: () => readCurrent(indexDir),
    signal: stopping.signal,
    isServed: (id) => id === served,
  });
  for (const _try of [1, 2, 3]) expect(await watching.next()).toEqual({ value: first, done: false });
  served = first;
  const next = watching.next();
  await replaceCurrent(indexDir, second);
  expect(await next).toEqual({ value: second, done: false });
  stopping.abort();
  expect((await watching.next()).done).toBe(true);
  await rm(indexDir, { recursive: true });
});
