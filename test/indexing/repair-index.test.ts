import { appendFile, cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Embedder } from '../../src/domain/embedder.ts';
import { buildSnapshot } from '../../src/indexing/build-snapshot.ts';
import { replaceCurrent } from '../../src/indexing/current-snapshot.ts';
import { encodeManifest, manifestSchema, recordOf } from '../../src/indexing/manifest.ts';
import { openSnapshot } from '../../src/indexing/open-snapshot.ts';
import { repairIndex } from '../../src/indexing/repair-index.ts';
import { shippedEmbedder } from '../models/shipped-embedder.ts';
import { hnswAddon } from './hnsw-addon.ts';
import { indexFolder, story, type IndexFolder } from './index-folder.ts';

let embedder: Embedder;
let folder: IndexFolder;
let id: string;
let pristine: string;

beforeAll(async () => {
  embedder = await shippedEmbedder();
  folder = await indexFolder(embedder, 4);
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

/** What is not whole, what was done, and how it ended. */
async function repair(): Promise<string[]> {
  const told: string[] = [];
  for await (const step of repairIndex(folder.options)) {
    if (step.kind !== 'check') told.push(step.kind === 'end' ? `whole: ${step.whole}` : step.kind);
    else if (step.check.state !== 'whole') told.push(`${step.check.part}: ${step.check.state}`);
  }
  return told;
}

const pathOf = (file: string) => join(folder.indexDir, id, file);

/** Puts a snapshot there whose digests are all right, but whose content is another one. */
async function forge(file: 'texts.jsonl' | 'terms.txt' | 'vectors.f32', change: (bytes: Buffer) => Buffer) {
  const manifest = manifestSchema.parse(JSON.parse(await readFile(pathOf('manifest.json'), 'utf8')));
  const bytes = change(await readFile(pathOf(file)));
  const forged = encodeManifest({ ...manifest, files: { ...manifest.files, [file]: recordOf(bytes) } });
  await cp(join(folder.indexDir, id), join(folder.indexDir, forged.id), { recursive: true });
  await writeFile(join(folder.indexDir, forged.id, file), bytes);
  await writeFile(join(folder.indexDir, forged.id, 'manifest.json'), forged.bytes);
  await replaceCurrent(folder.indexDir, forged.id);
}

describe('verifying an index', () => {
  it('finds nothing to do where all is whole', async () => {
    const parts: string[] = [];
    for await (const step of repairIndex(folder.options)) if (step.kind === 'check') parts.push(step.check.part);
    expect(parts).toEqual(
      expect.arrayContaining([
        'CURRENT',
        'manifest.json',
        'origin',
        'vectors.f32',
        'articles',
        'terms',
        'vectors.hnsw',
      ]),
    );
    expect(await repair()).toEqual(hnswAddon === null ? ['vectors.hnsw: absent', 'whole: true'] : ['whole: true']);
  });

  it.each([
    'manifest.json',
    'articles.jsonl',
    'texts.jsonl',
    'vectors.f32',
    'sentences.i8',
    'terms.txt',
    'terms.i32',
    'words.txt',
    'words.i32',
  ])('names %s where a byte came to it, and puts it right', async (file) => {
    const bytes = await readFile(pathOf(file));
    await appendFile(pathOf(file), ' ');
    expect(await repair()).toEqual([`${file}: damaged`, 'built', 'whole: true']);
    expect((await readFile(pathOf(file))).equals(bytes)).toBe(true);
  });

  it.skipIf(hnswAddon === null)('puts the graph right', async () => {
    await rm(pathOf('vectors.hnsw'));
    expect(await repair()).toEqual(['vectors.hnsw: damaged', 'built', 'whole: true']);
    expect(await repair()).toEqual(['whole: true']);
  });

  it('says that the articles have changed, and builds', async () => {
    await folder.write('later.txt', story(11));
    expect(await repair()).toEqual(['origin: stale', 'built', 'whole: true']);
    await rm(join(folder.corpusDir, 'later.txt'));
  });

  it('finds what no digest shows, and takes nothing of it over', async () => {
    await forge('vectors.f32', (bytes) => Buffer.from(new Float32Array(bytes.length / 4).fill(0.5).buffer));
    expect(await repair()).toEqual(expect.arrayContaining(['vectors: damaged', 'built', 'whole: true']));
    expect((await openSnapshot(folder.indexDir)).id).toBe(id);
    await forge('terms.txt', (bytes) => Buffer.from(bytes.toString().replace('ferri', 'fairy')));
    expect(await repair()).toEqual(['terms: damaged', 'built', 'whole: true']);
    await forge('texts.jsonl', (bytes) => Buffer.from(bytes.toString().split('\n').slice(1).join('\n')));
    expect(await repair()).toEqual(['content: damaged', 'built', 'whole: true']);
    expect((await openSnapshot(folder.indexDir)).id).toBe(id);
  });

  it('removes what a build that was broken off left', async () => {
    await writeFile(join(folder.indexDir, '.building-x'), '');
    expect(await repair()).toContain('cleared');
    await writeFile(join(folder.indexDir, 'CURRENT'), 'nonsense');
    expect(await repair()).toEqual(['CURRENT: damaged', 'built', 'whole: true']);
  });
});
