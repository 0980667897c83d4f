import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createDateline, type Dateline } from '../../src/compose.ts';
import { parseConfig } from '../../src/config.ts';
import type { Embedder } from '../../src/domain/embedder.ts';
import { rm } from 'node:fs/promises';
import { indexStateSchema } from '../../src/protocol/index-state.ts';
import { indexFolder, story, type IndexFolder } from '../indexing/index-folder.ts';
import { shippedEmbedder } from '../models/shipped-embedder.ts';

let embedder: Embedder;
let folder: IndexFolder;
let dateline: Dateline;
let failures: unknown[];

const patient = { timeout: 60_000, interval: 50 };

beforeAll(async () => {
  embedder = await shippedEmbedder();
});
afterAll(() => embedder.close());
beforeEach(async () => {
  folder = await indexFolder(embedder, 3);
  failures = [];
  const config = parseConfig({ CORPUS_DIR: folder.corpusDir, INDEX_DIR: folder.indexDir });
  dateline = await createDateline(config, { suggest: false, onBuildFailed: (error) => failures.push(error) });
});
afterEach(async () => {
  await dateline.close();
  await folder.remove();
});

describe('a rebuild of a running product', () => {
  it('returns at once, and serves the new snapshot when it is there', { timeout: 90_000 }, async () => {
    const before = dateline.indexState();
    expect(before).toMatchObject({ articles: 3, build: { state: 'idle', stage: null, failure: null } });
    await folder.write('new.txt', story(9));
    expect(indexStateSchema.parse(dateline.rebuild())).toMatchObject({ articles: 3, build: { state: 'building' } });
    expect(dateline.rebuild().build.state).toBe('building');
    await expect.poll(() => dateline.indexState().build.state, patient).toBe('idle');
    const after = dateline.indexState();
    expect(after.articles).toBe(4);
    expect(after.snapshot).not.toBe(before.snapshot);
    expect(Date.parse(after.servedSince ?? '')).toBeGreaterThan(Date.parse(before.servedSince ?? ''));
    expect(failures).toEqual([]);
  });

  it('that fails leaves the snapshot before, and says why without a path of the machine', async () => {
    const { snapshot } = dateline.status();
    await rm(folder.corpusDir, { recursive: true });
    await writeFile(folder.corpusDir, 'a file where the folder was');
    dateline.rebuild();
    await expect.poll(() => dateline.status().build.state, patient).toBe('failed');
    expect(dateline.status()).toMatchObject({ ready: true, snapshot });
    expect(dateline.status().build.failure).toContain('CORPUS_DIR, is not a folder');
    expect(dateline.status().build.failure).not.toContain(join(folder.corpusDir, '..'));
    expect(dateline.health().status).toBe('degraded');
    expect(failures).toHaveLength(1);
  });

  it('is stopped when the product is closed', async () => {
    dateline.rebuild();
    await dateline.close();
    expect(failures).toEqual([]);
  });
});
