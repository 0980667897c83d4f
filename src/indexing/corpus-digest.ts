import * as disk from 'node:fs/promises';
import { ArticlesDigest } from '../corpus/articles-digest.ts';
import { listArticleFiles } from '../corpus/list-article-files.ts';
import { readListedFile } from '../corpus/read-listed-file.ts';
import type { ReadCalls } from '../domain/file-calls.ts';

const AT_ONCE = 16;

/** The digest that `readCorpus` would give now, without making articles of the files. Throws `CORPUS_MISSING`. */
export async function corpusDigest(corpusDir: string, maxFileBytes: number, calls: ReadCalls = disk): Promise<string> {
  const digest = new ArticlesDigest();
  const { files } = await listArticleFiles(corpusDir);
  // A file takes longer to open than to read: several at a time, and not all of them in memory.
  for (let start = 0; start < files.length; start += AT_ONCE) {
    const some = files.slice(start, start + AT_ONCE);
    const read = await Promise.all(some.map((file) => readListedFile(file, maxFileBytes, calls)));
    for (const [at, { content, origin }] of read.entries())
      digest.add((some[at] as (typeof some)[number]).id, content, origin);
  }
  return digest.end();
}
