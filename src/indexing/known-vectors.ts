import type { Article } from '../domain/article.ts';
import { sentenceTexts } from '../domain/sentence-texts.ts';
import type { SnapshotContent } from './snapshot-content.ts';
import type { ChunkVectors } from './vectors-for.ts';
import { vectorKey } from './vector-key.ts';

/** The vectors of a snapshot by what they stand for. */
export function knownVectors({ articles, chunks, table, sentences }: SnapshotContent): Map<string, ChunkVectors> {
  const byId = new Map(articles.map((article) => [article.id, article]));
  return new Map(
    chunks.map((chunk, position) => {
      const texts = sentenceTexts(chunk.sentences, (byId.get(chunk.articleId) as Article).text);
      const passage = table.data.subarray(position * table.dimension, (position + 1) * table.dimension);
      return [vectorKey(texts), { passage, sentences: sentences.ofChunk(position) }];
    }),
  );
}
