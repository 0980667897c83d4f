import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, open, rm, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SnapshotFile } from '../../src/indexing/snapshot-file.ts';

const bytes = randomBytes(5 * 1024 * 1024 + 123);
const record = { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-file-'));
  path = join(folder, 'vectors.f32');
  await writeFile(path, bytes);
});

afterEach(() => rm(folder, { recursive: true }));

async function opened(): Promise<SnapshotFile> {
  const file = await SnapshotFile.open(path, record);
  if (file === null) throw new Error('not opened');
  return file;
}

async function changeByte(at: number): Promise<void> {
  const file = await open(path, 'r+');
  await file.write(Buffer.from([(bytes[at] as number) ^ 1]), 0, 1, at);
  await file.close();
}

describe('a file of a snapshot that is too large to keep', () => {
  it.each([
    [0, 1],
    [4095, 4097],
    [1_000_000, 1_300_000],
    [bytes.length - 200, bytes.length],
  ])('gives the bytes from %i to %i', async (start, end) => {
    expect((await opened()).read(start, end).equals(bytes.subarray(start, end))).toBe(true);
  });

  it('gives the same at a glance, which stays as it is while the whole of it is read', async () => {
    const file = await opened();
    const passing = file.glance(4000, 5000);
    expect(file.read(4000, 5000).equals(bytes.subarray(4000, 5000))).toBe(true);
    expect(passing.equals(bytes.subarray(4000, 5000))).toBe(true);
    expect(file.glance(100_000, 300_000).equals(bytes.subarray(100_000, 300_000))).toBe(true);
  });

  it('gives none that changed after it was opened, and the others still', async () => {
    const file = await opened();
    await changeByte(2_000_000);
    for (const look of ['read', 'glance'] as const)
      expect(() => file[look](1_999_990, 2_000_010)).toThrow(expect.objectContaining({ code: 'INDEX_DAMAGED' }));
    expect(file.read(100, 200).equals(bytes.subarray(100, 200))).toBe(true);
  });

  it('is read on after it was removed from its folder', async () => {
    const file = await opened();
    await unlink(path);
    expect(file.read(3_000_000, 3_000_100).equals(bytes.subarray(3_000_000, 3_000_100))).toBe(true);
  });

  it('is not opened where a byte differs from the record', async () => {
    await changeByte(4_500_000);
    expect(await SnapshotFile.open(path, record)).toBeNull();
  });
});
