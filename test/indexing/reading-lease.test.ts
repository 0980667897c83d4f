import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import * as disk from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { whileReading } from '../../src/indexing/reading-lease.ts';
import { removeOldSnapshots } from '../../src/indexing/remove-old-snapshots.ts';

const [served, old] = ['a'.repeat(64), 'b'.repeat(64)];
let indexDir: string;

beforeEach(async () => {
  indexDir = await mkdtemp(join(tmpdir(), 'dateline-lease-'));
  for (const id of [served, old]) await mkdir(join(indexDir, id));
});
afterEach(() => rm(indexDir, { recursive: true }));

describe('an old snapshot', () => {
  it('is not removed while it is being read, and is afterwards', async () => {
    await whileReading(indexDir, old, async () => {
      await removeOldSnapshots(indexDir, [served], disk);
      expect(await readdir(indexDir)).toContain(old);
    });
    await removeOldSnapshots(indexDir, [served], disk);
    expect(await readdir(indexDir)).toEqual([served]);
  });

  it('is removed where its reader is gone', async () => {
    const gone = { processId: 1, place: 'another machine', started: '1', token: 'x' };
    const lease = join(indexDir, `.reading-${old}-x`);
    await writeFile(lease, JSON.stringify(gone));
    await removeOldSnapshots(indexDir, [served], disk);
    expect(await readdir(indexDir)).toContain(old);
    await disk.utimes(lease, new Date(0), new Date(0));
    await removeOldSnapshots(indexDir, [served], disk);
    expect(await readdir(indexDir)).toEqual([served]);
  });

  it('is read without a lease where the folder takes none', async () => {
    expect(await whileReading(join(indexDir, 'missing'), old, async () => 'read')).toBe('read');
  });
});
