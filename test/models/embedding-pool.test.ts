import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProcessEmbeddings } from '../../src/models/process-embeddings.ts';
import { shippedEmbedder } from './shipped-embedder.ts';

const passages = Array.from({ length: 70 }, (_, index) => [
  `Ferry ${index} sank.`,
  `Divers searched for ${index} hours.`,
]);

describe('several embedding processes', () => {
  let one: ProcessEmbeddings;
  let two: ProcessEmbeddings;

  beforeAll(async () => {
    [one, two] = await Promise.all([shippedEmbedder(), shippedEmbedder(2)]);
  });

  afterAll(() => Promise.all([one.close(), two.close()]));

  it('give the vectors of one, in the same order', async () => {
    expect(await two.embedPassages(passages)).toEqual(await one.embedPassages(passages));
  });
});
