import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeBuildLock } from '../../src/indexing/build-lock.ts';

let indexDir: string;
const onWait = () => {};

beforeEach(async () => {
  indexDir = join(await mkdtemp(join(tmpdir(), 'dateline-lock-')), 'index');
});
afterEach(() => rm(join(indexDir, '..'), { recursive: true }));

describe('the build lock', () => {
  it('lets one build in at a time', async () => {
    const order: string[] = [];
    const release = await takeBuildLock({ indexDir, onWait });
    const second = takeBuildLock({ indexDir, onWait: () => order.push('waits') }).then((releaseSecond) => {
      order.push('second');
      return releaseSecond();
    });
    await expect.poll(() => order[0]).toBe('waits');
    order.push('first ends');
    await release();
    await second;
    expect(order.filter((what) => what !== 'waits')).toEqual(['first ends', 'second']);
    expect(await readdir(indexDir)).toEqual([]);
  });

  it('waits for a build of another process that runs, until the signal', async () => {
    let resolve = onWait;
    const waited = new Promise<void>((settle) => (resolve = settle));
    const release = await takeBuildLock({ indexDir, onWait });
    await release();
    await writeFile(join(indexDir, '.lock'), String(process.ppid));
    const stopping = new AbortController();
    const taking = takeBuildLock({ indexDir, onWait: resolve, signal: stopping.signal });
    void waited.then(() => stopping.abort());
    await expect(taking).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('is taken over from a process that died', async () => {
    const dead = spawn(process.execPath, ['-e', '']);
    await once(dead, 'exit');
    await (
      await takeBuildLock({ indexDir, onWait })
    )();
    await writeFile(join(indexDir, '.lock'), String(dead.pid));
    const release = await takeBuildLock({ indexDir, onWait });
    await release();
    expect(await readdir(indexDir)).toEqual([]);
  });

  it('is taken over where its file makes no sense, or names this process from before a restart', async () => {
    await (
      await takeBuildLock({ indexDir, onWait })
    )();
    for (const content of ['', 'me', String(process.pid)]) {
      await writeFile(join(indexDir, '.lock'), content);
      const release = await takeBuildLock({ indexDir, onWait });
      await release();
    }
    expect(await readdir(indexDir)).toEqual([]);
  });
});
