import { join } from 'node:path';
import type { Article } from '../domain/article.ts';
import type { EmbedderIdentity } from '../domain/embedder.ts';
import type { FileCalls } from '../domain/file-calls.ts';
import { sentenceTexts } from '../domain/sentence-texts.ts';
import { DatelineError } from '../errors.ts';
import { readCurrent } from './current-snapshot.ts';
import { sameIdentity } from './same-identity.ts';
import { decodeContent } from './snapshot-content.ts';
import type { ChunkVectors } from './vectors-for.ts';
import { vectorKey } from './vector-key.ts';
import { readDataFiles, readManifest } from './verify-snapshot.ts';

/** The vectors of the current snapshot by what they stand for; empty where it is missing, damaged or of another model. */
export async function knownVectors(
  indexDir: string,
  identity: EmbedderIdentity,
  files: FileCalls,
): Promise<Map<string, ChunkVectors>> {
  const known = new Map<string, ChunkVectors>();
  const id = await readCurrent(indexDir, files);
  if (id === null) return known;
  try {
    const manifest = await readManifest(indexDir, id, files);
    if (!sameIdentity(manifest.embedder, identity)) return known;
    const { articles, chunks, table, sentences } = decodeContent(
      await readDataFiles(join(indexDir, id), manifest, files),
      identity,
    );
    const byId = new Map(articles.map((article) => [article.id, article]));
    chunks.forEach((chunk, position) => {
      const texts = sentenceTexts(chunk.sentences, (byId.get(chunk.articleId) as Article).text);
      const passage = table.data.subarray(position * table.dimension, (position + 1) * table.dimension);
      known.set(vectorKey(texts), { passage, sentences: sentences.ofChunk(position) });
    });
  } catch (error) {
    if (!(error instanceof DatelineError)) throw error;
  }
  return known;
}
