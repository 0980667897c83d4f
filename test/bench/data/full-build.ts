import { rm } from 'node:fs/promises';
import { sentenceTexts } from '../../../src/domain/sentence-texts.ts';
import { buildSnapshot } from '../../../src/indexing/build-snapshot.ts';
import { shippedEmbedder } from '../../models/shipped-embedder.ts';
import type { Bench, BenchSize } from '../bench.ts';
import { millisecondsOf } from '../by-turns.ts';
import { benchFolders } from './bench-index.ts';
import { CachedPassages } from './cached-passages.ts';
import { drawn } from './drawn.ts';
import { readContent } from './stock-chunks.ts';

const PASSAGES = 256;

/** What building a size anew takes, in milliseconds. */
export interface FullBuild {
  readonly chunks: number;
  /** All but embedding, measured. */
  readonly rest: number;
  /** Embedding: measured on passages drawn from all of them, times their number. */
  readonly embedding: number;
}

const measured = new Map<BenchSize, Promise<FullBuild>>();

/** The time of a full build with vectors that are kept, and what making them takes; measured once a size. */
export function fullBuild(bench: Bench, size: BenchSize): Promise<FullBuild> {
  const build = measured.get(size) ?? measure(bench, size);
  measured.set(size, build);
  return build;
}

async function measure({ quick, say }: Bench, size: BenchSize): Promise<FullBuild> {
  const inner = await shippedEmbedder(2);
  const embedder = new CachedPassages(inner);
  const folders = await benchFolders(size.name, size.documents);
  await rm(folders.indexDir, { recursive: true, force: true });
  // Vectors that are not kept yet are made now, and their time is not counted.
  let embedding = 0;
  let since = performance.now();
  const rest = await millisecondsOf(() =>
    buildSnapshot({
      ...folders,
      embedder,
      reuse: false,
      onProgress: ({ stage, done, total }) => {
        if (stage !== 'embedding') return;
        if (done === 0) since = performance.now();
        if (done === total) embedding += performance.now() - since;
        else if (done % 4096 === 0) say(`${size.name}: ${done} of ${total} vectors`);
      },
    }),
  );
  const { chunks, articles } = await readContent(folders.indexDir);
  const byId = new Map(articles.map((article) => [article.id, article]));
  const sample = drawn(chunks, quick ? 8 : PASSAGES).map(({ articleId, sentences }) =>
    sentenceTexts(sentences, byId.get(articleId)?.text ?? ''),
  );
  await inner.embedPassages(sample.slice(0, 8));
  const perPassage = (await millisecondsOf(() => inner.embedPassages(sample))) / sample.length;
  await inner.close();
  return { chunks: chunks.length, rest: rest - embedding, embedding: perPassage * chunks.length };
}
