import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Embedder } from '../../src/domain/embedder.ts';
import type { BuildProgress } from '../../src/indexing/build-progress.ts';
import { buildSnapshot } from '../../src/indexing/build-snapshot.ts';
import { openSnapshot } from '../../src/indexing/open-snapshot.ts';
import { whileReading } from '../../src/indexing/reading-lease.ts';
import { shippedEmbedder } from '../models/shipped-embedder.ts';
import { indexFolder, story } from './index-folder.ts';
import type { IndexFolder } from './index-folder.ts';

let embedder: Embedder;
let folder: IndexFolder;

beforeAll(async () => {
  embedder = await shippedEmbedder();
});
afterAll(() => embedder.close());
beforeEach(async () => {
  folder = await indexFolder(embedder);
});
afterEach(() => folder.remove());

/** Every file of a snapshot, byte for byte. */
async function bytesOf(id: string): Promise<Record<string, string>> {
  const path = join(folder.indexDir, id);
  const names = (await readdir(path)).sort();
  const contents = await Promise.all(names.map((name) => readFile(join(path, name), 'base64')));
  return Object.fromEntries(names.map((name, at) => [name, contents[at] as string]));
}

describe('building an index', () => {
  it('reports what it did and leaves nothing but the snapshot', async () => {
    await folder.write('notes.pdf', 'not an article');
    await folder.write('large.txt', 'word '.repeat(30_000));
    const report = await buildSnapshot(folder.options);
    expect(report).toMatchObject({ unchanged: false, articles: 6, reusedVectors: 0 });
    expect(report.chunks).toBeGreaterThanOrEqual(6);
    expect(report.droppedCharacters).toBeLessThan(report.characters);
    expect(report.refused).toEqual([{ file: 'large.txt', reason: expect.stringContaining('150000 bytes') }]);
    expect((await readdir(folder.indexDir)).sort()).toEqual([report.snapshotId, 'CURRENT'].sort());
    expect(await readFile(join(folder.indexDir, 'CURRENT'), 'utf8')).toBe(`${report.snapshotId}\n`);
  });

  it('tells how far it is, stage by stage', async () => {
    const seen: BuildProgress[] = [];
    await buildSnapshot({ ...folder.options, onProgress: (progress) => seen.push(progress) });
    const stages = [...new Set(seen.map(({ stage }) => stage))];
    expect(stages.filter((stage) => stage !== 'indexing')).toEqual(['reading', 'chunking', 'embedding', 'writing']);
    for (const stage of stages) {
      const last = seen.findLast((progress) => progress.stage === stage);
      expect(last?.done).toBe(last?.total);
    }
  });

  it('gives the same bytes when it is done again from nothing', async () => {
    const first = await buildSnapshot(folder.options);
    const bytes = await bytesOf(first.snapshotId);
    await rm(folder.indexDir, { recursive: true });
    const second = await buildSnapshot(folder.options);
    expect(await bytesOf(second.snapshotId)).toEqual(bytes);
  });

  it('finds that nothing has changed', async () => {
    const first = await buildSnapshot(folder.options);
    const second = await buildSnapshot(folder.options);
    expect(second).toMatchObject({ snapshotId: first.snapshotId, unchanged: true, reusedVectors: first.chunks });
  });

  it('gives the same bytes step by step as in one go, and embeds only what is new', async () => {
    const first = await buildSnapshot(folder.options);
    await folder.write('story-3.txt', story(12));
    await folder.write('archive/older.txt', story(13));
    const step = await buildSnapshot(folder.options);
    expect(step.reusedVectors).toBeGreaterThan(0);
    expect(step.reusedVectors).toBeLessThan(step.chunks);
    const bytes = await bytesOf(step.snapshotId);
    expect(step.snapshotId).not.toBe(first.snapshotId);
    await rm(folder.indexDir, { recursive: true });
    const whole = await buildSnapshot(folder.options);
    expect(whole.reusedVectors).toBe(0);
    expect(await bytesOf(whole.snapshotId)).toEqual(bytes);
  });

  it('keeps no snapshot before, unless it is just being read', async () => {
    const ids: string[] = [];
    const build = async (number: number) => {
      await folder.write('latest.txt', story(number));
      ids.push((await buildSnapshot(folder.options)).snapshotId);
      return (await readdir(folder.indexDir)).filter((name) => !name.startsWith('.')).sort();
    };
    expect(await build(20)).toEqual([ids[0], 'CURRENT'].sort());
    expect(await whileReading(folder.indexDir, ids[0] as string, () => build(21))).toEqual([...ids, 'CURRENT'].sort());
    expect(await build(22)).toEqual([ids[2], 'CURRENT'].sort());
  });

  it('puts a damaged snapshot right', async () => {
    const { snapshotId } = await buildSnapshot(folder.options);
    const bytes = await bytesOf(snapshotId);
    await rm(join(folder.indexDir, snapshotId, 'texts.jsonl'));
    expect(await buildSnapshot(folder.options)).toMatchObject({ snapshotId, unchanged: false });
    expect(await bytesOf(snapshotId)).toEqual(bytes);
  });

  it('lets two builds at once come to the same end', async () => {
    const reports = await Promise.all([buildSnapshot(folder.options), buildSnapshot(folder.options)]);
    expect(new Set(reports.map(({ snapshotId }) => snapshotId)).size).toBe(1);
    expect(reports.map(({ unchanged }) => unchanged).sort()).toEqual([false, true]);
  });

  it('stops at the signal and leaves the served snapshot as it was', async () => {
    const { snapshotId } = await buildSnapshot(folder.options);
    for (let number = 30; number < 80; number++) await folder.write(`more-${number}.txt`, story(number));
    const stopping = new AbortController();
    const onProgress = ({ stage, done }: BuildProgress) => stage === 'embedding' && done > 0 && stopping.abort();
    const building = buildSnapshot({ ...folder.options, onProgress, signal: stopping.signal });
    await expect(building).rejects.toMatchObject({ name: 'AbortError' });
    expect((await openSnapshot(folder.indexDir)).id).toBe(snapshotId);
    expect((await readdir(folder.indexDir)).sort()).toEqual([snapshotId, 'CURRENT'].sort());
  });

  it('names the folder where there is no article', async () => {
    await rm(folder.corpusDir, { recursive: true });
    await expect(buildSnapshot(folder.options)).rejects.toMatchObject({
      code: 'CORPUS_MISSING',
      message: expect.stringContaining(folder.corpusDir),
    });
    await folder.write('only.pdf', 'no article');
    await expect(buildSnapshot(folder.options)).rejects.toMatchObject({
      code: 'CORPUS_EMPTY',
      message: expect.stringContaining(folder.corpusDir),
    });
  });
});
