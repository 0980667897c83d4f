import type { EmbedderIdentity } from '../domain/embedder.ts';
import { DatelineError } from '../errors.ts';
import { corpusDigest } from './corpus-digest.ts';
import { readCurrent } from './current-snapshot.ts';
import { MAX_CHUNK_TOKENS } from './manifest.ts';
import { sameIdentity } from './same-identity.ts';
import { readManifest } from './verify-snapshot.ts';

/** Why the current snapshot is not what a build would make now. */
export type Staleness = 'missing' | 'damaged' | 'schema' | 'model' | 'chunking' | 'corpus';

export interface StalenessOptions {
  readonly corpusDir: string;
  readonly indexDir: string;
  readonly maxFileBytes: number;
  readonly identity: EmbedderIdentity;
  /** The digest of the corpus, where it is being computed already. */
  readonly digest?: Promise<string> | undefined;
}

/** Compares the current snapshot's manifest with corpus, model, settings and code; null where all of it is the same. Throws `CORPUS_MISSING`. */
export async function stalenessOf({
  corpusDir,
  indexDir,
  maxFileBytes,
  identity,
  digest,
}: StalenessOptions): Promise<Staleness | null> {
  const id = await readCurrent(indexDir);
  if (id === null) return 'missing';
  const manifest = await readManifest(indexDir, id).catch(stalenessFrom);
  if (typeof manifest === 'string') return manifest;
  if (!sameIdentity(manifest.embedder, identity)) return 'model';
  if (manifest.chunks.maxTokens !== MAX_CHUNK_TOKENS) return 'chunking';
  return manifest.corpus === (await (digest ?? corpusDigest(corpusDir, maxFileBytes))) ? null : 'corpus';
}

function stalenessFrom(error: unknown): Staleness {
  if (!(error instanceof DatelineError)) throw error;
  return error.code === 'INDEX_STALE' ? 'schema' : 'damaged';
}
