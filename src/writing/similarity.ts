import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import { collapsed } from '../domain/span.ts';

/** How near in meaning a statement is to what it rests on: the best cosine with one quote or with all of them joined. */
export type Similarity = (statement: string, quotes: readonly string[]) => Promise<number>;

const MOST_KEPT = 500;

/** Similarity by an embedding model whose vectors are of unit length. It remembers the last few hundred texts. */
export function embeddingSimilarity(embeddings: Pick<EmbeddingsInterface<number[]>, 'embedDocuments'>): Similarity {
  const known = new Map<string, Promise<number[]>>();
  const vectorOf = (text: string): Promise<number[]> => {
    const vector = known.get(text) ?? embeddings.embedDocuments([text]).then(([first]) => first ?? []);
    if (known.size >= MOST_KEPT) known.clear();
    known.set(text, vector);
    vector.catch(() => known.delete(text));
    return vector;
  };
  return async (statement, quotes) => {
    const texts = quotes.map(collapsed);
    const [own, ...others] = await Promise.all(
      [collapsed(statement), ...texts, ...(texts.length > 1 ? [texts.join(' ')] : [])].map(vectorOf),
    );
    return Math.max(...others.map((other) => dot(own ?? [], other)));
  };
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
}
