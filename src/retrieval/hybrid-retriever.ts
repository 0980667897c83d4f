import { Document } from '@langchain/core/documents';
import { BaseRetriever } from '@langchain/core/retrievers';
import type { Passage } from '../domain/passage.ts';
import type { Article } from '../domain/article.ts';
import type { Hit, Snapshot } from '../domain/snapshot.ts';
import { fuse } from './fuse.ts';

export interface HybridRetrieverOptions {
  readonly snapshot: Snapshot;
  /** The vector of a question, of unit length; null where there is none: then words alone are searched. */
  readonly embedQuery: (text: string) => Promise<number[] | null>;
  /** Ids of the articles to draw on; absent: all. */
  readonly articleIds?: ReadonlySet<string> | undefined;
  /** How many passages to return. Default 24. */
  readonly k?: number;
}

/** Chunks that each of the two searches may put forward. */
const CANDIDATES = 200;
/** Share of the vector search in the fused score. */
const VECTOR_WEIGHT = 0.5;

/** Keyword and vector search over one snapshot, fused; a LangChain retriever whose documents carry a `Passage` as metadata, best first. */
export class HybridRetriever extends BaseRetriever<Passage> {
  override lc_namespace = ['dateline', 'retrieval'];
  readonly #options: HybridRetrieverOptions;

  constructor(options: HybridRetrieverOptions) {
    super();
    this.#options = options;
  }

  override async _getRelevantDocuments(question: string): Promise<Document<Passage>[]> {
    const passages = await retrievePassages(question, this.#options);
    return passages.map((passage) => new Document({ pageContent: passage.chunk.text, metadata: passage }));
  }
}

async function retrievePassages(
  question: string,
  { snapshot, embedQuery, articleIds, k = 24 }: HybridRetrieverOptions,
): Promise<Passage[]> {
  if (snapshot.chunkCount === 0 || articleIds?.size === 0) return [];
  const vector = await embedQuery(question);
  return snapshot.read(() => {
    const vectors = vector === null ? [] : snapshot.searchVectors(vector, CANDIDATES, articleIds);
    const keywords = snapshot.searchKeywords(question, CANDIDATES, articleIds);
    const similarity = scoresByChunk(vectors);
    const keywordScore = scoresByChunk(keywords);
    const best = fuse({ keywords, vectors, weight: VECTOR_WEIGHT }).slice(0, k);
    const positions = best.map(({ chunk }) => chunk);
    const chunks = snapshot.chunksAt(positions);
    const similarities = vector && snapshot.sentenceSimilarities(vector, positions);
    return chunks.map((chunk, index) => {
      const { chunk: position, score } = best[index] as Hit;
      return {
        chunk,
        article: snapshot.articles.get(chunk.articleId) as Article,
        score,
        similarity: similarity.get(position) ?? null,
        sentenceSimilarities: similarities?.[index] ?? chunk.sentences.map(() => 0),
        keywordScore: keywordScore.get(position) ?? 0,
      };
    });
  });
}

function scoresByChunk(hits: readonly Hit[]): Map<number, number> {
  return new Map(hits.map(({ chunk, score }) => [chunk, score]));
}
