import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DatelineError, messageOf } from '../errors.ts';
import { checkContent } from './check-content.ts';
import { checkGraph } from './check-graph.ts';
import { readCurrent } from './current-snapshot.ts';
import type { IndexCheck } from './index-check.ts';
import { DATA_FILES, MANIFEST, type DataFile } from './manifest.ts';
import { decodeContent } from './snapshot-content.ts';
import { stalenessOf, type StalenessOptions } from './staleness.ts';
import { readManifest, readVerified } from './verify-snapshot.ts';

/** Checks every part of the index, one after the other; changes nothing. What rests on a damaged part is not looked at. */
export async function* checkIndex(options: StalenessOptions): AsyncGenerator<IndexCheck, void> {
  const { indexDir } = options;
  const id = await readCurrent(indexDir);
  if (id === null) {
    const there = await stat(join(indexDir, 'CURRENT')).catch(() => null);
    const detail = there === null ? 'there is no index' : 'does not name a snapshot';
    return yield { part: 'CURRENT', state: 'damaged', detail };
  }
  yield { part: 'CURRENT', state: 'whole', detail: `names ${id.slice(0, 8)}…` };
  const manifest = await readManifest(indexDir, id).catch(messageUnlessStale);
  if (typeof manifest === 'string') return yield { part: MANIFEST, state: 'damaged', detail: manifest };
  if (manifest !== null) yield { part: MANIFEST, state: 'whole', detail: 'as its id says' };
  yield* checkStaleness(options);
  if (manifest === null) return;
  const folder = join(indexDir, id);
  const files = {} as Record<DataFile, Buffer>;
  let damaged = false;
  for (const name of DATA_FILES) {
    const bytes = await readVerified(join(folder, name), manifest.files[name]);
    if (bytes !== null) files[name] = bytes;
    damaged ||= bytes === null;
    yield bytes === null
      ? { part: name, state: 'damaged', detail: 'missing, or not what was written' }
      : { part: name, state: 'whole', detail: `${bytes.byteLength} bytes as written` };
  }
  if (damaged) return;
  try {
    const content = decodeContent(files, manifest.embedder);
    yield* checkContent(content, files);
    yield await checkGraph(folder, manifest, content.table);
  } catch (error) {
    if (!(error instanceof DatelineError)) throw error;
    yield { part: 'content', state: 'damaged', detail: error.message };
  }
}

async function* checkStaleness(options: StalenessOptions): AsyncGenerator<IndexCheck, void> {
  const staleness = await stalenessOf(options);
  const part = 'origin';
  if (staleness === null) yield { part, state: 'whole', detail: 'of these articles, this model and this program' };
  else yield { part, state: 'stale', detail: `the ${origins[staleness]} changed since` };
}

const origins = {
  missing: 'index',
  damaged: 'manifest',
  schema: 'program',
  model: 'embedding model',
  chunking: 'length of chunks',
  corpus: 'articles',
} as const;

/** Null where another version of this program wrote it. */
function messageUnlessStale(error: unknown): string | null {
  if (!(error instanceof DatelineError)) return messageOf(error);
  return error.code === 'INDEX_STALE' ? null : 'missing, or not what was written';
}
