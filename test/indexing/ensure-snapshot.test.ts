import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Embedder } from '../../src/domain/embedder.ts';
import { buildSnapshot } from '../../src/indexing/build-snapshot.ts';
import { replaceCurrent } from '../../src/indexing/current-snapshot.ts';
import { ensureSnapshot } from '../../src/indexing/ensure-snapshot.ts';
import { sha256 } from '../../src/indexing/sha256.ts';
import { stalenessOf } from '../../src/indexing/staleness.ts';
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
  folder = await indexFolder(embedder, 2);
  await buildSnapshot(folder.options);
});
afterEach(() => folder.remove());

function staleness(identity = embedder.identity) {
  return stalenessOf({ ...folder.options, identity });
}

describe('an index is stale', () => {
  it('not after it was built, nor when a file that is no article comes', async () => {
    await folder.write('.DS_Store', 'x');
    await folder.write('photo.jpg', 'x');
    expect(await staleness()).toBeNull();
  });

  it('when an article is added, changed, renamed or removed', async () => {
    await folder.write('new.txt', story(9));
    expect(await staleness()).toBe('corpus');
    await rm(join(folder.corpusDir, 'new.txt'));
    expect(await staleness()).toBeNull();
    await folder.write('story-1.txt', `${story(1)} `);
    expect(await staleness()).toBe('corpus');
    await rm(join(folder.corpusDir, 'story-1.txt'));
    await folder.write('story-one.txt', story(1));
    expect(await staleness()).toBe('corpus');
  });

  it('when the model is another one', async () => {
    expect(await staleness({ ...embedder.identity, model: 'another' })).toBe('model');
  });

  it('when another version of this program wrote it', async () => {
    const manifest = Buffer.from(JSON.stringify({ schema: 999, surprise: true }));
    const id = sha256(manifest);
    await mkdir(join(folder.indexDir, id));
    await writeFile(join(folder.indexDir, id, 'manifest.json'), manifest);
    await replaceCurrent(folder.indexDir, id);
    expect(await staleness()).toBe('schema');
    expect((await ensureSnapshot(folder.options)).articles.size).toBe(2);
  });
});

describe('what is served at the start', () => {
  it('is the index there is, as long as it is up to date', async () => {
    const stages: string[] = [];
    const onProgress = ({ stage }: { stage: string }) => stages.push(stage);
    const { articles } = await ensureSnapshot({ ...folder.options, onProgress });
    expect([articles.size, stages]).toEqual([2, []]);
  });

  it('is a new index where there is none, or the corpus has changed', async () => {
    await folder.write('new.txt', story(9));
    expect((await ensureSnapshot(folder.options)).articles.has('new.txt')).toBe(true);
    await rm(folder.indexDir, { recursive: true });
    expect((await ensureSnapshot(folder.options)).articles.size).toBe(3);
  });

  it('is a repaired index where a file is damaged', async () => {
    const { id } = await ensureSnapshot(folder.options);
    await writeFile(join(folder.indexDir, id, 'articles.jsonl'), 'gone');
    expect((await ensureSnapshot(folder.options)).id).toBe(id);
    await writeFile(join(folder.indexDir, id, 'manifest.json'), '{}');
    expect((await ensureSnapshot(folder.options)).id).toBe(id);
  });
});
