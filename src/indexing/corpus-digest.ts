import { createHash } from 'node:crypto';
import { readArticleFile } from '../corpus/article-file.ts';
import { listArticleFiles } from '../corpus/list-article-files.ts';
import { messageOf } from '../errors.ts';
import { sha256 } from './sha256.ts';

/**
 * Digest of what a build reads: id and bytes of each article file, or why it is refused. Equal digests mean an equal
 * corpus. Throws `CORPUS_MISSING`.
 */
export async function corpusDigest(corpusDir: string, maxFileBytes: number): Promise<string> {
  const hash = createHash('sha256');
  const { files } = await listArticleFiles(corpusDir);
  for (const { id, path } of files) hash.update(`${JSON.stringify(id)} ${await contentOf(path, maxFileBytes)}\n`);
  return hash.digest('hex');
}

/** That a file is refused, and why, is a state of the corpus like any other. */
async function contentOf(path: string, maxFileBytes: number): Promise<string> {
  try {
    return sha256(await readArticleFile(path, maxFileBytes));
  } catch (error) {
    return messageOf(error);
  }
}
