import { readArticleFile } from '../corpus/article-file.ts';
import { ArticlesDigest } from '../corpus/articles-digest.ts';
import { listArticleFiles } from '../corpus/list-article-files.ts';
import { messageOf } from '../errors.ts';

const AT_ONCE = 16;

/** The digest that `readCorpus` would give now, without making articles of the files. Throws `CORPUS_MISSING`. */
export async function corpusDigest(corpusDir: string, maxFileBytes: number): Promise<string> {
  const digest = new ArticlesDigest();
  const { files } = await listArticleFiles(corpusDir);
  // A file takes longer to open than to read: several at a time, and not all of them in memory.
  for (let start = 0; start < files.length; start += AT_ONCE) {
    const some = files.slice(start, start + AT_ONCE);
    const contents = await Promise.all(
      some.map(({ path }) =>
        readArticleFile(path, maxFileBytes).catch((error: unknown) => ({ refused: messageOf(error) })),
      ),
    );
    contents.forEach((content, at) => digest.add((some[at] as (typeof some)[number]).id, content));
  }
  return digest.end();
}
