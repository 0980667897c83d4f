import { EnsembleRetriever } from '@langchain/classic/retrievers/ensemble';
import { MemoryVectorStore } from '@langchain/classic/vectorstores/memory';
import { BM25Retriever } from '@langchain/community/retrievers/bm25';
import { Document } from '@langchain/core/documents';
import type { Embeddings } from '@langchain/core/embeddings';

/** A text with its vector and where it is from. */
export interface StockChunk {
  readonly text: string;
  readonly vector: readonly number[];
  readonly articleId: string;
}

/** Hybrid search as the documentation of LangChain.js puts it together: memory vectors and BM25, fused half and half. */
export async function stockRetriever(
  chunks: readonly StockChunk[],
  embeddings: Embeddings,
  k: number,
): Promise<EnsembleRetriever> {
  const documents = chunks.map(
    ({ text, articleId }) => new Document({ pageContent: text, metadata: { articleId } as Record<string, unknown> }),
  );
  const store = new MemoryVectorStore(embeddings);
  await store.addVectors(
    chunks.map(({ vector }) => [...vector]),
    documents,
  );
  return new EnsembleRetriever({
    retrievers: [store.asRetriever(k), BM25Retriever.fromDocuments(documents, { k, includeScore: false })],
    weights: [0.5, 0.5],
  });
}
