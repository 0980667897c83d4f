import type { EmbedderIdentity } from '../domain/embedder.ts';
import { DatelineError } from '../errors.ts';
import { corpusDigest } from '../indexing/corpus-digest.ts';
import { MAX_CHUNK_TOKENS } from '../indexing/manifest.ts';
import { sameIdentity } from '../indexing/same-identity.ts';
import type { Staleness } from '../indexing/staleness.ts';
import { currentGeneration } from './current-generation.ts';
import type { Database } from './database.ts';
import { readGenerationManifest } from './generation-manifest.ts';

export interface GenerationStalenessOptions {
  readonly database: Database;
  readonly corpusDir: string;
  readonly maxFileBytes: number;
  readonly identity: EmbedderIdentity;
  /** Whether the articles are compared too. */
  readonly withCorpus: boolean;
  /** The digest of the corpus, where it is being computed already. */
  readonly digest?: Promise<string> | undefined;
}

/** Why the generation that is served is not what a build would make now; null where it is. Throws `CORPUS_MISSING`. */
export async function generationStaleness({
  database,
  corpusDir,
  maxFileBytes,
  identity,
  withCorpus,
  digest,
}: GenerationStalenessOptions): Promise<Staleness | null> {
  const current = await currentGeneration(database);
  if (current === null) return 'missing';
  try {
    const manifest = readGenerationManifest(current.manifest);
    if (!sameIdentity(manifest.embedder, identity)) return 'model';
    if (manifest.maxTokens !== MAX_CHUNK_TOKENS) return 'chunking';
    if (!withCorpus) return null;
    return manifest.corpus === (await (digest ?? corpusDigest(corpusDir, maxFileBytes))) ? null : 'corpus';
  } catch (error) {
    if (error instanceof DatelineError && error.code === 'INDEX_STALE') return 'schema';
    throw error;
  }
}
