import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { benchCache } from './bench-cache.ts';
import type { BenchDocument } from './bench-documents.ts';

/** A folder with one `.txt` file for each document, in their order; made once for the same documents. */
export async function benchCorpus(name: string, documents: readonly BenchDocument[]): Promise<string> {
  const digest = createHash('sha256').update(JSON.stringify(documents)).digest('hex').slice(0, 12);
  const folder = join(benchCache(), `${name}-${digest}`);
  const corpusDir = join(folder, 'corpus');
  if (existsSync(corpusDir)) return folder;
  const aside = join(folder, 'corpus-aside');
  await rm(aside, { recursive: true, force: true });
  await mkdir(aside, { recursive: true });
  for (const [index, { id, text }] of documents.entries()) await writeFile(join(aside, fileOf(index, id)), `${text}\n`);
  await rename(aside, corpusDir);
  return folder;
}

/** The document that an article was made of. */
export function documentOf(articleId: string): string {
  return articleId.replace(/^\d+-/, '').replace(/\.txt$/, '');
}

function fileOf(index: number, id: string): string {
  return `${String(index).padStart(6, '0')}-${id}.txt`;
}
