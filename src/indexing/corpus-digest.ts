import { readArticleFile } from '../corpus/article-file.ts';
import { ArticlesDigest } from '../corpus/articles-digest.ts';
import { listArticleFiles } from '../corpus/list-article-files.ts';
import { messageOf } from '../errors.ts';

/** The digest that `readCorpus` would give now, without making articles of the files. Throws `CORPUS_MISSING`. */
export async function corpusDigest(corpusDir: string, maxFileBytes: number): Promise<string> {
  const digest = new ArticlesDigest();
  const { files } = await listArticleFiles(corpusDir);
  for (const { id, path } of files) {
    const content = await readArticleFile(path, maxFileBytes).catch((error: unknown) => ({
      refused: messageOf(error),
    }));
    digest.add(id, content);
  }
  return digest.end();
}
