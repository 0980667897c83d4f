import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Addition } from '../../src/adding/addition.ts';
import { addSources, type AddSourcesOptions } from '../../src/adding/add-sources.ts';
import { readFieldMap } from '../../src/adding/sources/field-map.ts';
import { isPublicAddress } from '../../src/adding/web/public-address.ts';
import { usualLimits } from '../../src/adding/web/limits.ts';

/** Limits that let a test end soon. */
export const quickLimits = { ...usualLimits, maxBytes: 200_000, exchangeMs: 2000, backOffMs: 5, gapMs: 0 };

/** Names as the tests' resolver knows them; "news.test" and "other.test" are this machine, and allowed. */
const addresses: Readonly<Record<string, readonly string[]>> = {
  'news.test': ['127.0.0.1'],
  'other.test': ['127.0.0.1'],
  'inside.test': ['10.0.0.8'],
  'mixed.test': ['93.184.216.34', '10.0.0.8'],
  'metadata.test': ['169.254.169.254'],
};

/** How the tests reach the web: 127.0.0.1 counts as public, all else is judged as in the product. */
export const testWeb = {
  limits: quickLimits,
  anyPort: true,
  isAllowedAddress: (address: string) => address === '127.0.0.1' || isPublicAddress(address),
  resolve: async (host: string) => {
    const known = addresses[host];
    if (known === undefined) throw Object.assign(new Error(`no ${host}`), { code: 'ENOTFOUND' });
    return known.map((address) => ({ address, family: 4 }));
  },
};

/** An empty corpus, and what adds to it as `npm run add` does and tells of it in the order of sources. It is removed when the test ends. */
export async function emptyCorpus() {
  const corpusDir = await mkdtemp(join(tmpdir(), 'dateline-add-'));
  onTestFinished(() => rm(corpusDir, { recursive: true, force: true }));
  const usual: AddSourcesOptions = {
    corpusDir,
    maxFileBytes: quickLimits.maxBytes,
    fields: readFieldMap(undefined),
    dryRun: false,
    newOnly: false,
    signal: new AbortController().signal,
    web: testWeb,
  };
  const add = async (sources: readonly string[], options: Partial<AddSourcesOptions> = {}) => {
    const additions: Addition[] = [];
    for await (const addition of addSources(sources, { ...usual, ...options })) additions.push(addition);
    return additions.sort((a, b) => (a.source < b.source ? -1 : 1));
  };
  const files = async () => {
    const entries = await readdir(corpusDir, { recursive: true, withFileTypes: true });
    const names = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    return names.map((name) => name.slice(corpusDir.length + 1).replaceAll('\\', '/')).sort();
  };
  const read = (name: string) => readFile(join(corpusDir, name), 'utf8');
  const note = async (name: string) => JSON.parse(await read(`${name}.source.json`)) as Record<string, unknown>;
  return { corpusDir, add, files, read, note };
}
