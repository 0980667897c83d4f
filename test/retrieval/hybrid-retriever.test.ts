import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Embedder } from '../../src/domain/embedder.ts';
import { HybridRetriever } from '../../src/retrieval/hybrid-retriever.ts';
import { fixturesForFile } from '../answering/open-fixtures.ts';
import { shippedEmbedder } from '../models/shipped-embedder.ts';

const fixtures = fixturesForFile();
let embedder: Embedder;

beforeAll(async () => {
  embedder = await shippedEmbedder();
});
afterAll(() => embedder.close());

async function passagesFor(question: string, options: { articleIds?: ReadonlySet<string>; k?: number } = {}) {
  const { snapshot } = fixtures.open;
  const retriever = new HybridRetriever({ snapshot, embedQuery: (text) => embedder.embedQuery(text), ...options });
  return retriever.invoke(question);
}

describe('hybrid retrieval', () => {
  it('puts the passages that tell of the question first', async () => {
    const [best] = await passagesFor('When was the Saint Orla built and refitted?');
    expect(best?.metadata.article.id).toBe('2024-09-20-herald-ferry-inquiry.html');
    expect(best?.metadata.keywordScore).toBeGreaterThan(0);
  });

  it('finds what shares the meaning, not the words', async () => {
    const found = await passagesFor('vessel stranded on a shoal', { k: 5 });
    expect(found.some(({ pageContent }) => pageContent.includes('Saint Orla'))).toBe(true);
  });

  it('gives documents of the chunk and its article, the better the higher their score', async () => {
    const found = await passagesFor('How many people died in the Ostley flood?');
    const scores = found.map(({ metadata }) => metadata.score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    for (const { pageContent, metadata } of found) {
      expect(pageContent).toBe(metadata.chunk.text);
      expect(metadata.article.id).toBe(metadata.chunk.articleId);
      expect(metadata.score).toBeGreaterThanOrEqual(0);
      expect(metadata.score).toBeLessThanOrEqual(1);
    }
  });

  it('returns no passage twice, and as many as asked', async () => {
    const found = await passagesFor('the dam', { k: 7 });
    expect(found).toHaveLength(7);
    expect(new Set(found.map(({ metadata }) => metadata.chunk)).size).toBe(7);
    expect(await passagesFor('the dam')).toHaveLength(24);
  });

  it('draws on the given articles only', async () => {
    const only = 'keel-interview.txt';
    const found = await passagesFor('How many people died in the Ostley flood?', { articleIds: new Set([only]) });
    expect(new Set(found.map(({ metadata }) => metadata.article.id))).toEqual(new Set([only]));
  });

  it('finds nothing where no article is left', async () => {
    expect(await passagesFor('the dam', { articleIds: new Set() })).toEqual([]);
  });
});
