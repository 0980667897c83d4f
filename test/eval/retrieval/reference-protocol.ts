import type { Embedder } from '../../../src/domain/embedder.ts';
import type { Hit } from '../../../src/domain/snapshot.ts';
import { searchExactly } from '../../../src/indexing/exact-search.ts';
import type { VectorTable } from '../../../src/indexing/exact-search.ts';
import { joinVectors } from '../../../src/indexing/join-vectors.ts';
import { countTerms, KeywordIndex } from '../../../src/indexing/keyword-index.ts';
import { fuse } from '../../../src/retrieval/fuse.ts';
import { bestOfEach } from './best-of-each.ts';
import { fullText } from './evaluation-set.ts';
import type { EvaluationSet } from './evaluation-set.ts';
import { meanNdcg } from './mean-ndcg.ts';
import type { RetrievalFigures } from './retrieval-figures.ts';

/**
 * The reference protocol: BM25 over whole documents; vectors of windows of 160 words, step 130, a document counting as
 * its best window; both over all documents, and their min-max sum, half and half.
 */
export async function measureReference(set: EvaluationSet, embedder: Embedder): Promise<RetrievalFigures> {
  const { documents } = set;
  const texts = documents.map(fullText);
  const windows = texts.flatMap((text, document) => windowsOf(text).map((window) => ({ document, window })));
  const { dimension } = embedder.identity;
  const data = joinVectors(await embedder.embedDocuments(windows.map(({ window }) => window)), dimension);
  const table: VectorTable = { data, dimension };
  const index = new KeywordIndex(countTerms(texts));
  const documentOf = (position: number): number => windows[position]?.document as number;
  const keywordsFor = (query: string): Hit[] => index.search(query, documents.length);
  const vectorsFor = async (query: string): Promise<Hit[]> => {
    const vector = Float32Array.from(await embedder.embedQuery(query));
    return bestOfEach(searchExactly(table, vector, windows.length), documentOf);
  };
  const idsOf = (hits: readonly Hit[]): string[] => hits.map(({ chunk }) => documents[chunk]?._id as string);
  return {
    pieces: windows.length,
    keywords: await meanNdcg(set, (query) => idsOf(keywordsFor(query))),
    vectors: await meanNdcg(set, async (query) => idsOf(await vectorsFor(query))),
    hybrid: await meanNdcg(set, async (query) =>
      idsOf(fuse({ keywords: keywordsFor(query), vectors: await vectorsFor(query), weight: 0.5 })),
    ),
  };
}

function windowsOf(text: string): string[] {
  const words = text.split(/\s+/).filter(Boolean);
  const windows: string[] = [];
  for (let start = 0; start === 0 || start + 30 < words.length; start += 130) {
    windows.push(words.slice(start, start + 160).join(' '));
  }
  return windows;
}
