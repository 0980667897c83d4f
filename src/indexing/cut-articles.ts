import pMap from 'p-map';
import { cutChunks } from '../corpus/cut-chunks.ts';
import type { Article } from '../domain/article.ts';
import type { Chunk } from '../domain/chunk.ts';
import type { Embedder } from '../domain/embedder.ts';
import { MAX_CHUNK_TOKENS } from './manifest.ts';

export interface CutOptions {
  readonly embedder: Embedder;
  /** The chunks of an article that are known already; null where it has to be cut. Default: none are. */
  readonly known?: (article: Article) => readonly Chunk[] | null;
  /** Called before the first article and after each; what it throws ends the cutting. */
  readonly onProgress: (done: number, total: number) => void;
}

const AT_ONCE = 8;

/** The chunks of each article, in order. While the tokens of one are counted in another process, the next are split into sentences in this one. */
export async function cutArticles(
  articles: readonly Article[],
  { embedder, known = () => null, onProgress }: CutOptions,
): Promise<(readonly Chunk[])[]> {
  let done = 0;
  onProgress(done, articles.length);
  const cut = async (article: Article) => {
    const chunks =
      known(article) ?? (await cutChunks(article, (texts) => embedder.countTokens(texts), MAX_CHUNK_TOKENS));
    onProgress(++done, articles.length);
    return chunks;
  };
  return pMap(articles, cut, { concurrency: AT_ONCE });
}
