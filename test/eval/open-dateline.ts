import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIndex } from '../../src/compose-index.ts';
import { createDateline, type Dateline } from '../../src/compose.ts';
import { parseConfig } from '../../src/config.ts';

/** Where indexes of evaluation corpora are kept between runs. */
export const EVAL_DIR = join(tmpdir(), 'dateline-eval');

/**
 * The product over a corpus, its index kept under `name` between runs. The index is built anew by the code as it is now
 * (vectors of texts that did not change are taken over). Close it after use.
 */
export async function openDateline(
  corpusDir: string,
  name: string,
  { neverRefuse = false }: { readonly neverRefuse?: boolean } = {},
): Promise<Dateline> {
  const config = parseConfig({ CORPUS_DIR: corpusDir, INDEX_DIR: join(EVAL_DIR, name, 'index') });
  await buildIndex(config);
  return createDateline(config, { suggest: false, neverRefuse });
}
