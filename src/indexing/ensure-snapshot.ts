import { DatelineError } from '../errors.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import type { BuildOptions } from './build-snapshot.ts';
import { clearLeftovers } from './clear-leftovers.ts';
import { fileFailed } from './file-failed.ts';
import { openSnapshot } from './open-snapshot.ts';
import { stalenessOf, type StalenessOptions } from './staleness.ts';
import type { VerifyFile } from './verify-file.ts';

/** Opens the current snapshot; where it is missing, stale or damaged, builds one first. Throws what building throws. */
export async function ensureSnapshot(
  options: BuildOptions & Pick<StalenessOptions, 'digest'> & { readonly verify?: VerifyFile | undefined },
): Promise<Snapshot> {
  const { indexDir, embedder, verify } = options;
  const { identity } = embedder;
  if ((await stalenessOf({ ...options, identity })) !== null) await build(options);
  else await clearLeftovers(indexDir).catch(unlessRefused);
  try {
    return await openSnapshot(indexDir, identity, verify);
  } catch (error) {
    if (!(error instanceof DatelineError) || error.code !== 'INDEX_DAMAGED') throw error;
    await build(options);
    return openSnapshot(indexDir, identity);
  }
}

/** What builds is read where something is built only. */
async function build(options: BuildOptions): Promise<void> {
  const { buildSnapshot } = await import('./build-snapshot.ts');
  await buildSnapshot(options);
}

/** A folder that may only be read is served as it is. */
function unlessRefused(error: unknown): void {
  const failed = fileFailed(error);
  if (!(failed instanceof DatelineError) || failed.code !== 'INDEX_UNWRITABLE') throw error;
}
