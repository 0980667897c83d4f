import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createDateline } from '../../src/compose.ts';
import { parseConfig } from '../../src/config.ts';
import { buildSnapshot } from '../../src/indexing/build-snapshot.ts';
import { replaceCurrent } from '../../src/indexing/current-snapshot.ts';
import { indexFolder, story } from '../indexing/index-folder.ts';
import { shippedEmbedder } from '../models/shipped-embedder.ts';

const patient = { timeout: 60_000, interval: 50 };

it('takes over a snapshot that others built as soon as it can be opened, and says once why it could not', async () => {
  const embedder = await shippedEmbedder();
  onTestFinished(() => embedder.close());
  const folder = await indexFolder(embedder, 3);
  onTestFinished(() => folder.remove());
  const failures: unknown[] = [];
  const { corpusDir, indexDir } = folder;
  const config = parseConfig({ CORPUS_DIR: corpusDir, INDEX_DIR: indexDir, WATCH_CORPUS: 'off' });
  const dateline = await createDateline(config, {
    watch: true,
    suggest: false,
    onSwapFailed: (error) => failures.push(error),
  });
  onTestFinished(() => dateline.close());
  const { snapshot } = dateline.status();

  await folder.write('new.txt', story(9));
  const elsewhere = join(indexDir, '..', 'elsewhere');
  const { snapshotId } = await buildSnapshot({ ...folder.options, indexDir: elsewhere });
  await replaceCurrent(indexDir, snapshotId);
  await expect.poll(() => dateline.status().build.state, patient).toBe('failed');
  expect(dateline.status()).toMatchObject({ ready: true, snapshot });

  await rename(join(elsewhere, snapshotId), join(indexDir, snapshotId));
  await expect.poll(() => dateline.status().snapshot, patient).toBe(snapshotId);
  await expect.poll(() => dateline.status().build, patient).toMatchObject({ state: 'idle', failure: null });
  expect(failures).toHaveLength(1);
}, 90_000);

it('opens nothing once it was stopped, and throws the reason', async () => {
  const embedder = await shippedEmbedder();
  onTestFinished(() => embedder.close());
  const folder = await indexFolder(embedder, 3);
  onTestFinished(() => folder.remove());
  const stopping = new AbortController();
  const reason = new Error('stopped');
  const opening = createDateline(parseConfig({ CORPUS_DIR: folder.corpusDir, INDEX_DIR: folder.indexDir }), {
    signal: stopping.signal,
    onProgress: () => stopping.abort(reason),
  });
  await expect(opening).rejects.toBe(reason);
});
