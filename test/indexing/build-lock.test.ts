import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { utimesSync } from 'node:fs';
import * as disk from 'node:fs/promises';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { FileCalls } from '../../src/domain/file-calls.ts';
import { DatelineError } from '../../src/errors.ts';
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

  it('waits for a build of another process that runs, and is taken over when that one was killed', async () => {
    const other = await holdElsewhere();
    const stopping = new AbortController();
    const waiting = takeBuildLock({ indexDir, onWait: () => stopping.abort(), signal: stopping.signal, silenceMs: 0 });
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
    other.kill('SIGKILL');
    await once(other, 'exit');
    await (
      await takeBuildLock({ indexDir, onWait })
    )();
    expect(await readdir(indexDir)).toEqual([]);
  });

  it('is taken over from a process whose id was given again, and from an earlier life of this one', async () => {
    const holder = await holderOfLock();
    for (const processId of [process.ppid, process.pid]) {
      await writeFile(join(indexDir, '.lock'), JSON.stringify({ ...holder, processId, started: '1' }));
      await (
        await takeBuildLock({ indexDir, onWait: refuseToWait })
      )();
    }
    expect(await readdir(indexDir)).toEqual([]);
  });

  it.each(['', 'me', '4711'])('is taken over where its file makes no sense (%j), after a while', async (content) => {
    await holderOfLock();
    await writeFile(join(indexDir, '.lock'), content);
    await (
      await takeBuildLock({ indexDir, onWait, silenceMs: 100 })
    )();
    expect(await readdir(indexDir)).toEqual([]);
  });

  it('of another machine is left alone as long as that one touches it', async () => {
    const path = join(indexDir, '.lock');
    const holder = await holderOfLock();
    await writeFile(path, JSON.stringify({ ...holder, place: 'another machine' }));
    let touches = 0;
    const stopping = new AbortController();
    const onTouched = () => {
      const later = new Date(Date.now() + ++touches * 1000);
      utimesSync(path, later, later);
      if (touches === 5) stopping.abort();
    };
    const waiting = takeBuildLock({ indexDir, onWait: onTouched, signal: stopping.signal, silenceMs: 250 });
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
    await (
      await takeBuildLock({ indexDir, onWait, silenceMs: 250 })
    )();
    expect(await readdir(indexDir)).toEqual([]);
  });

  it('is not given back by one from whom it was taken over', async () => {
    const release = await takeBuildLock({ indexDir, onWait });
    await writeFile(join(indexDir, '.lock'), 'taken over');
    await release();
    expect(await readdir(indexDir)).toEqual(['.lock']);
  });

  it('can be given back after it was taken over and given back by another', async () => {
    const release = await takeBuildLock({ indexDir, onWait });
    await rm(join(indexDir, '.lock'));
    await release();
    expect(await readdir(indexDir)).toEqual([]);
  });

  it('is left to the build that took it over while another looked at what was left behind', async () => {
    const path = join(indexDir, '.lock');
    const holder = await holderOfLock();
    const stale = JSON.stringify({ ...holder, started: '1' });
    const running = JSON.stringify({ ...holder, place: 'another machine' });
    await writeFile(path, stale);
    let looks = 0;
    const moved: unknown[] = [];
    const files: FileCalls = {
      ...disk,
      readFile: (async (...read: Parameters<typeof disk.readFile>) => {
        const content = await disk.readFile(...read);
        if (content === stale && ++looks === 1) await writeFile(path, running);
        return content;
      }) as typeof disk.readFile,
      rename: async (from, to) => {
        moved.push(from);
        await disk.rename(from, to);
      },
    };
    const stopping = new AbortController();
    const waiting = takeBuildLock({ indexDir, onWait: () => stopping.abort(), signal: stopping.signal, files });
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
    expect({ moved, lock: await readFile(path, 'utf8') }).toEqual({ moved: [], lock: running });
  });

  it('is taken where a build that cleans up removes what was moved away', async () => {
    await writeFile(join(indexDir, '.lock'), JSON.stringify({ ...(await holderOfLock()), started: '1' }));
    const files: FileCalls = {
      ...disk,
      rename: async (from, to) => {
        await disk.rename(from, to);
        await rm(to);
      },
    };
    await (
      await takeBuildLock({ indexDir, onWait: refuseToWait, files })
    )();
    expect(await readdir(indexDir)).toEqual([]);
  });

  it('that is waited for lets a signal end the wait with its own reason', async () => {
    const release = await takeBuildLock({ indexDir, onWait });
    const stopping = new AbortController();
    const onWaiting = () => void setTimeout(() => stopping.abort(new DatelineError('STOPPED', 'Stopped.')), 20);
    const waiting = takeBuildLock({ indexDir, onWait: onWaiting, signal: stopping.signal });
    await expect(waiting).rejects.toMatchObject({ code: 'STOPPED' });
    await release();
  });
});

function refuseToWait(): never {
  throw new Error('The lock was waited for.');
}

/** What this process writes into a lock; the folder is there and free afterwards. */
async function holderOfLock(): Promise<Record<string, unknown>> {
  const release = await takeBuildLock({ indexDir, onWait });
  const holder = JSON.parse(await readFile(join(indexDir, '.lock'), 'utf8')) as Record<string, unknown>;
  await release();
  return holder;
}

/** A process that holds the lock until it is killed. */
async function holdElsewhere() {
  const script = `
    const { takeBuildLock } = await import(${JSON.stringify(new URL('../../dist/indexing/build-lock.js', import.meta.url))});
    await takeBuildLock({ indexDir: ${JSON.stringify(indexDir)}, onWait: () => {} });
    setInterval(() => {}, 1000);
    console.log('held');`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  return child;
}
