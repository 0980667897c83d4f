import { appendFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Embedder } from '../../src/domain/embedder.ts';
import { buildSnapshot } from '../../src/indexing/build-snapshot.ts';
import { corpusDigest } from '../../src/indexing/corpus-digest.ts';
import { openSnapshot } from '../../src/indexing/open-snapshot.ts';
import { readAhead } from '../../src/indexing/reading-ahead.ts';
import { readManifest } from '../../src/indexing/verify-snapshot.ts';
import { shippedEmbedder } from '../models/shipped-embedder.ts';
import { indexFolder, type IndexFolder } from './index-folder.ts';

let embedder: Embedder;
let folder: IndexFolder;
let id: string;

beforeAll(async () => {
  embedder = await shippedEmbedder();
  folder = await indexFolder(embedder);
  ({ snapshotId: id } = await buildSnapshot(folder.options));
});
afterAll(async () => {
  await embedder.close();
  await folder.remove();
});

describe('what a start reads ahead', () => {
  it('is the digest of the corpus, or why there is none', async () => {
    const { corpusDir, maxFileBytes } = folder;
    const expected = await corpusDigest(corpusDir, maxFileBytes);
    expect(await readAhead(folder).digest).toBe(expected);
    const missing = readAhead({ ...folder, corpusDir: join(corpusDir, 'missing'), indexDir: null });
    await expect(missing.digest).rejects.toMatchObject({ code: 'CORPUS_MISSING' });
  });

  it('opens the index, and once only: what is opened again is read again', async () => {
    const { indexDir } = folder;
    const { verify } = readAhead(folder);
    const { files } = await readManifest(indexDir, id);
    const path = join(indexDir, id, 'articles.jsonl');
    const snapshot = await openSnapshot(indexDir, embedder.identity, verify);
    const [hit] = snapshot.searchVectors(await embedder.embedQuery('railway'), 1);
    expect(snapshot.chunksAt([hit?.chunk as number])[0]?.text).toContain('railway');
    await appendFile(path, ' ');
    expect(await verify(path, files['articles.jsonl'])).toBeNull();
  });

  it('is refused where it is damaged, or removed since', async () => {
    const { indexDir } = folder;
    const path = join(indexDir, id, 'texts.jsonl');
    await expect(openSnapshot(indexDir, embedder.identity, readAhead(folder).verify)).rejects.toMatchObject({
      code: 'INDEX_DAMAGED',
      message: expect.stringContaining('articles.jsonl'),
    });
    await buildSnapshot(folder.options);
    const { digest, verify } = readAhead(folder);
    await digest;
    const { files } = await readManifest(indexDir, id);
    expect(await verify(join(indexDir, id, 'words.txt'), files['words.txt'])).not.toBeNull();
    await rm(path);
    await expect(openSnapshot(indexDir, embedder.identity, verify)).rejects.toMatchObject({ code: 'INDEX_DAMAGED' });
  });
});
