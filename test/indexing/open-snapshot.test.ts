import { cp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Embedder } from '../../src/domain/embedder.ts';
import { sliceOf } from '../../src/domain/span.ts';
import { buildSnapshot } from '../../src/indexing/build-snapshot.ts';
import { openSnapshot } from '../../src/indexing/open-snapshot.ts';
import { shippedEmbedder } from '../models/shipped-embedder.ts';
import { hnswAddon } from './hnsw-addon.ts';
import { indexFolder, story } from './index-folder.ts';
import type { IndexFolder } from './index-folder.ts';

const DATA_FILES = [
  'articles.jsonl',
  'texts.jsonl',
  'vectors.f32',
  'sentences.i8',
  'terms.txt',
  'terms.i32',
  'words.txt',
  'words.i32',
  'manifest.json',
];
let embedder: Embedder;
let folder: IndexFolder;
let id: string;
let pristine: string;

beforeAll(async () => {
  embedder = await shippedEmbedder();
  folder = await indexFolder(embedder);
  await folder.write('copy-of-2.txt', story(2));
  ({ snapshotId: id } = await buildSnapshot(folder.options));
  pristine = `${folder.indexDir}-pristine`;
  await cp(folder.indexDir, pristine, { recursive: true });
});
afterAll(async () => {
  await embedder.close();
  await folder.remove();
});
beforeEach(async () => {
  await rm(folder.indexDir, { recursive: true, force: true });
  await cp(pristine, folder.indexDir, { recursive: true });
});

function pathOf(file: string): string {
  return join(folder.indexDir, id, file);
}

async function flipBit(path: string): Promise<void> {
  const bytes = await readFile(path);
  const middle = bytes.length >> 1;
  bytes[middle] = (bytes[middle] as number) ^ 1;
  await writeFile(path, bytes);
}

describe('an index', () => {
  it('holds articles whose sentences are where it says, and chunks that are made of them', async () => {
    const { articles, chunksAt, chunkCount } = await openSnapshot(folder.indexDir, embedder.identity);
    expect(articles.size).toBe(7);
    for (const { articleId, sentences, text } of chunksAt(Array.from({ length: chunkCount }, (_, at) => at))) {
      const article = articles.get(articleId);
      const quoted = sentences.map((sentence) => sliceOf(article?.text ?? '', sentence).replace(/\s+/g, ' '));
      expect(quoted.join(' ')).toBe(text);
    }
  });

  it('is searched by meaning and by words', async () => {
    const snapshot = await openSnapshot(folder.indexDir);
    expect(snapshot.vectorSearch).toBe(hnswAddon === null ? 'exact' : 'hnsw');
    const [near] = snapshot.searchVectors(await embedder.embedQuery('news about trains'), 1);
    const [named] = snapshot.searchKeywords('vaccines for everyone', 1);
    expect(snapshot.chunksAt([near?.chunk as number])[0]?.articleId).toBe('story-3.txt');
    expect(snapshot.chunksAt([named?.chunk as number])[0]?.text).toContain('vaccine');
    expect(snapshot.documentFrequency(snapshot.termsOf('vaccines')[0] as string)).toBeGreaterThanOrEqual(1);
  });

  it('searches only articles that a filter allows', async () => {
    const snapshot = await openSnapshot(folder.indexDir);
    const vector = await embedder.embedQuery('ferry');
    const found = snapshot.searchVectors(vector, 5, new Set(['story-1.txt']));
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(snapshot.chunksAt(found.map(({ chunk }) => chunk)).map(({ articleId }) => articleId))).toEqual(
      new Set(['story-1.txt']),
    );
    expect(() => snapshot.searchVectors([1, 2], 5)).toThrow(RangeError);
  });

  it('knows which articles are copies', async () => {
    const { copies } = await openSnapshot(folder.indexDir);
    expect(copies).toContainEqual(['copy-of-2.txt', 'story-2.txt']);
  });
});

describe('a damaged index', () => {
  it.each(DATA_FILES)('is refused when one bit of %s is flipped', async (file) => {
    await flipBit(pathOf(file));
    await expect(openSnapshot(folder.indexDir)).rejects.toMatchObject({
      code: 'INDEX_DAMAGED',
      message: expect.stringContaining(file),
    });
  });

  it.each(DATA_FILES)('is refused when %s is cut short or missing', async (file) => {
    await truncate(pathOf(file), (await stat(pathOf(file))).size - 1);
    await expect(openSnapshot(folder.indexDir)).rejects.toMatchObject({ code: 'INDEX_DAMAGED' });
    await rm(pathOf(file));
    await expect(openSnapshot(folder.indexDir)).rejects.toMatchObject({
      code: 'INDEX_DAMAGED',
      message: expect.stringContaining('npm run index'),
    });
  });

  it('is missing where nothing was built, or CURRENT makes no sense', async () => {
    await writeFile(join(folder.indexDir, 'CURRENT'), '../../etc/passwd\n');
    await expect(openSnapshot(folder.indexDir)).rejects.toMatchObject({ code: 'INDEX_MISSING' });
    await rm(folder.indexDir, { recursive: true });
    await expect(openSnapshot(folder.indexDir)).rejects.toMatchObject({ code: 'INDEX_MISSING' });
  });

  it('is not mixed with another model', async () => {
    const other = { ...embedder.identity, weights: 'f'.repeat(64) };
    await expect(openSnapshot(folder.indexDir, other)).rejects.toMatchObject({ code: 'INDEX_STALE' });
  });
});

describe.skipIf(hnswAddon === null)('a damaged HNSW file', () => {
  const damages: Record<string, (path: string) => Promise<void>> = {
    missing: (path) => rm(path),
    'one flipped bit': flipBit,
    'half a file': async (path) => truncate(path, (await stat(path)).size >> 1),
    'an empty file': (path) => truncate(path, 0),
  };

  it.each(Object.keys(damages))('(%s) is made anew and put right', async (damage) => {
    const before = await readFile(pathOf('vectors.hnsw'));
    await damages[damage]?.(pathOf('vectors.hnsw'));
    const snapshot = await openSnapshot(folder.indexDir);
    expect(snapshot.vectorSearch).toBe('hnsw');
    const [hit] = snapshot.searchVectors(await embedder.embedQuery('railway'), 1);
    expect(snapshot.chunksAt([hit?.chunk as number])[0]?.text).toContain('railway');
    expect((await readFile(pathOf('vectors.hnsw'))).equals(before)).toBe(true);
    expect((await readdir(join(folder.indexDir, id))).sort()).toEqual([...DATA_FILES, 'vectors.hnsw'].sort());
  });
});
