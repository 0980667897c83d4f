import { shippedEmbedder } from '../../models/shipped-embedder.ts';
import { sentenceTexts } from '../../../src/domain/sentence-texts.ts';
import type { Bench } from '../bench.ts';
import { byTurns, millisecondsOf } from '../by-turns.ts';
import { benchIndex } from '../data/bench-index.ts';
import { CachedPassages } from '../data/cached-passages.ts';
import { readContent } from '../data/stock-chunks.ts';
import { findingOf, type Finding } from '../finding.ts';
import { bareSession } from '../peers/bare-session.ts';

const PASSAGES = 300;

/** Passages embedded a second, with a vector for each sentence, against the model alone over the same tokens. */
export async function measureEmbedding({ data: { articles }, rounds, quick }: Bench): Promise<Finding[]> {
  const embedder = await shippedEmbedder(2);
  const { indexDir } = await benchIndex('articles', articles, new CachedPassages(embedder));
  const { chunks, articles: read } = await readContent(indexDir);
  const byId = new Map(read.map((article) => [article.id, article]));
  const taken = chunks.slice(0, quick ? 8 : PASSAGES);
  const passages = taken.map(({ articleId, sentences }) => sentenceTexts(sentences, byId.get(articleId)?.text ?? ''));
  const bare = await bareSession(taken.map(({ text }) => text));
  await Promise.all([embedder.embedQuery('warm'), bare()]);
  const perSecond = (ms: number) => (1000 * passages.length) / ms;
  const { ours, peer } = await byTurns(
    rounds,
    async () => perSecond(await millisecondsOf(() => embedder.embedPassages(passages))),
    async () => perSecond(await millisecondsOf(bare)),
  );
  await embedder.close();
  return [
    findingOf({
      row: 'embedding',
      measured: 'embedding, one text an inference',
      unit: 'texts/s',
      ours,
      against: 'bare onnxruntime session, tokens made before',
      peer,
      compared: 'ours / peer',
      target: { least: 0.9 },
    }),
  ];
}
