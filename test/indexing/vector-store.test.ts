import { Document } from '@langchain/core/documents';
import { Embeddings } from '@langchain/core/embeddings';
import { describe, expect, it } from 'vitest';
import type { VectorTable } from '../../src/indexing/exact-search.ts';
import { VectorStore } from '../../src/indexing/vector-store.ts';
import { randomVectors, vectorAt } from './random-vectors.ts';

const DIMENSION = 24;
const table = randomVectors(200, DIMENSION);

/** Knows the vector of "document 7" and counts how many texts come in a call. */
class NumberedEmbeddings extends Embeddings {
  readonly calls: number[] = [];

  constructor() {
    super({});
  }

  override async embedQuery(text: string): Promise<number[]> {
    return vectorAt(table, Number(text.split(' ')[1]));
  }

  override async embedDocuments(texts: string[]): Promise<number[][]> {
    this.calls.push(texts.length);
    return Promise.all(texts.map((text) => this.embedQuery(text)));
  }
}

function documentsOf({ data, dimension }: VectorTable): Document[] {
  return Array.from({ length: data.length / dimension }, (_, position) => document(position));
}

function document(position: number): Document {
  return new Document({ pageContent: `document ${position}`, metadata: { position } });
}

function createStore(embeddings = new NumberedEmbeddings()): VectorStore {
  return new VectorStore(embeddings, { table, documents: documentsOf(table), graph: null });
}

function odd({ metadata }: Document): boolean {
  return (metadata as { position: number }).position % 2 === 1;
}

function broken(): boolean {
  throw new Error('a filter that breaks');
}

describe('the vector store', () => {
  it('gives similarities as scores, best first', async () => {
    const found = await createStore().similaritySearchVectorWithScore(vectorAt(table, 42), 3);
    expect(found[0]).toEqual([document(42), expect.closeTo(1, 5)]);
    expect(found[0]?.[1]).toBeGreaterThan(found[1]?.[1] as number);
    expect(found[1]?.[1]).toBeGreaterThan(found[2]?.[1] as number);
  });

  it('does not mind the length of a question’s vector', () => {
    const twice = vectorAt(table, 42).map((value) => 2 * value);
    expect(createStore().search(twice, 1)).toEqual([{ chunk: 42, score: expect.closeTo(1, 5) }]);
  });

  it('is searched by text like any LangChain store', async () => {
    const [found] = await createStore().asRetriever({ k: 1 }).invoke('document 9');
    expect(found).toEqual(document(9));
  });

  it('returns only documents that a filter allows, and passes on what a filter throws', async () => {
    const found = await createStore().similaritySearchVectorWithScore(vectorAt(table, 42), 10, odd);
    expect(found).toHaveLength(10);
    expect(found.every(([each]) => odd(each))).toBe(true);
    await expect(createStore().similaritySearchVectorWithScore(vectorAt(table, 0), 1, broken)).rejects.toThrow(
      'breaks',
    );
  });

  it('returns all there are when asked for more, and none for a senseless number', () => {
    const query = vectorAt(table, 0);
    expect(createStore().search(query, 5000)).toHaveLength(200);
    for (const k of [0, -3, Number.NaN]) expect(createStore().search(query, k)).toEqual([]);
  });

  it.each([
    ['of the wrong dimension', [1, 2, 3]],
    ['with a value that is no number', [...vectorAt(table, 0).slice(1), Number.NaN]],
    ['with an infinite value', [...vectorAt(table, 0).slice(1), Infinity]],
  ])('refuses a vector %s', async (_, vector) => {
    expect(() => createStore().search(vector, 5)).toThrow(RangeError);
    const store = createStore();
    await expect(store.addVectors([vectorAt(table, 0), vector], [document(0), document(1)])).rejects.toThrow(
      RangeError,
    );
    expect(store.search(vectorAt(table, 0), 5000)).toHaveLength(200);
  });

  it('takes new documents, embedding them a batch at a time', async () => {
    const embeddings = new NumberedEmbeddings();
    const empty = { data: new Float32Array(0), dimension: DIMENSION };
    const store = new VectorStore(embeddings, { table: empty, documents: [], graph: null });
    await store.addDocuments(documentsOf(table));
    expect(Math.max(...embeddings.calls)).toBeLessThanOrEqual(64);
    expect(await store.similaritySearch('document 150', 1)).toEqual([document(150)]);
  });

  it('needs a document for each vector', async () => {
    await expect(createStore().addVectors([vectorAt(table, 0)], [])).rejects.toThrow(RangeError);
  });

  it('is neither saved nor loaded nor deleted behind the snapshot’s back', async () => {
    await expect(createStore().save()).rejects.toMatchObject({ code: 'USAGE' });
    await expect(createStore().delete()).rejects.toMatchObject({ code: 'USAGE' });
    await expect(VectorStore.load()).rejects.toMatchObject({ code: 'USAGE' });
  });
});
