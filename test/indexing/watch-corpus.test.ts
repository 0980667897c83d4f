import { mkdir, mkdtemp, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { watchCorpus } from '../../src/indexing/watch-corpus.ts';

let corpusDir: string;
let stopping: AbortController;

beforeEach(async () => {
  corpusDir = await mkdtemp(join(tmpdir(), 'dateline-watch-corpus-'));
  await writeFile(join(corpusDir, 'a.txt'), 'one');
  stopping = new AbortController();
});
afterEach(async () => {
  stopping.abort();
  await rm(corpusDir, { recursive: true, force: true });
});

const watching = (recheckMs = 600_000) => watchCorpus({ corpusDir, signal: stopping.signal, quietMs: 20, recheckMs });

describe('a watched corpus', () => {
  it('is to be looked into at the start, and after an article comes, changes, moves or goes', async () => {
    const looks = watching();
    expect(await looks.next()).toEqual({ value: 'changed', done: false });
    const changes = [
      () => mkdir(join(corpusDir, 'below')).then(() => writeFile(join(corpusDir, 'below', 'b.md'), 'two')),
      () => writeFile(join(corpusDir, 'a.txt'), 'uno'),
      () => rename(join(corpusDir, 'a.txt'), join(corpusDir, 'c.txt')),
      () => utimes(join(corpusDir, 'c.txt'), new Date(0), new Date(0)),
      () => rm(join(corpusDir, 'below'), { recursive: true }),
      () => rm(corpusDir, { recursive: true }),
    ];
    for (const change of changes) {
      const next = looks.next();
      await change();
      expect(await next).toEqual({ value: 'changed', done: false });
    }
  });

  it('is to be looked into again where an article came and went while it was', async () => {
    const looks = watching();
    await looks.next();
    await writeFile(join(corpusDir, 'b.txt'), 'read by whoever looks');
    await rm(join(corpusDir, 'b.txt'));
    expect(await looks.next()).toEqual({ value: 'changed', done: false });
  });

  it('that never changes may be looked into now and then', async () => {
    const looks = watching(200);
    await looks.next();
    expect(await looks.next()).toEqual({ value: 'recheck', done: false });
    expect(await looks.next()).toEqual({ value: 'recheck', done: false });
  });

  it('that changes all the time is to be looked into all the same', async () => {
    const looks = watching(200);
    await looks.next();
    let written = 0;
    const writing = setInterval(() => void writeFile(join(corpusDir, `${written++}.txt`), 'more'), 5);
    let look = await looks.next();
    while (look.value === 'recheck') look = await looks.next();
    clearInterval(writing);
    expect(look).toEqual({ value: 'changed', done: false });
  });

  it('that changes just when it may be looked into in any case is to be looked into for the change', async () => {
    const looks = watching(20);
    await looks.next();
    for (const name of ['b.txt', 'c.txt', 'd.txt']) {
      expect(await looks.next()).toEqual({ value: 'recheck', done: false });
      await writeFile(join(corpusDir, name), 'more');
      expect(await looks.next()).toEqual({ value: 'changed', done: false });
    }
  });

  it('is left alone after the signal', async () => {
    const looks = watching();
    await looks.next();
    const last = looks.next();
    stopping.abort();
    expect(await last).toEqual({ value: undefined, done: true });
  });
});
