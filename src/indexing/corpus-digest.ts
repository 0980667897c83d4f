import { ArticlesDigest } from '../corpus/articles-digest.ts';
import { listArticleFiles } from '../corpus/list-article-files.ts';
import { readListedFile } from '../corpus/read-listed-file.ts';

/** The digest that `readCorpus` would give now, without making articles of the files. Throws `CORPUS_MISSING`. */
export async function corpusDigest(corpusDir: string, maxFileBytes: number): Promise<string> {
  const digest = new ArticlesDigest();
  const { files } = await listArticleFiles(corpusDir);
  for (const file of files) {
    const { content, origin } = await readListedFile(file, maxFileBytes);
    digest.add(file.id, content, origin);
  }
  return digest.end();
}
