import { HNSWLib } from '@langchain/community/vectorstores/hnswlib';
import type { Document } from '@langchain/core/documents';
import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import type { ChunkFilter, Hit } from '../domain/snapshot.ts';
import { DatelineError } from '../errors.ts';
import { countOf, searchExactly, similarityTo } from './exact-search.ts';
import type { VectorTable } from './exact-search.ts';
import { GRAPH_SPACE } from './hnsw-addon.ts';
import { raiseBreadth } from './hnsw-graph.ts';
import { joinVectors } from './join-vectors.ts';
import { TopHits } from './top-hits.ts';
import { unitVector } from './unit-vector.ts';
import type { VectorGraph } from './vector-graph.ts';

export interface VectorStoreParts {
  readonly table: VectorTable;
  /** The document of each vector of the table. */
  readonly documents: { at(position: number): Document | undefined };
  /** The graph over the table, with its breadth set; null for exact search. */
  readonly graph: VectorGraph | null;
}

/** Texts embedded in one call. */
const BATCH = 64;

/**
 * LangChain's HNSW store over vectors that are kept beside the graph. Scores are cosines, `k` may be any number, every
 * argument is checked before native code sees it, a filter never gets there (exact search serves it), and the graph may
 * be missing. On disk it is a part of a snapshot: `save`, `load` and `delete` are refused.
 */
export class VectorStore extends HNSWLib {
  #table: VectorTable;
  #graph: VectorGraph | null = null;
  readonly #documents: VectorStoreParts['documents'];
  readonly #added: Document[] = [];
  /** Documents that were there from the start. */
  readonly #given: number;

  constructor(embeddings: EmbeddingsInterface, { table, documents, graph }: VectorStoreParts) {
    super(embeddings, { space: GRAPH_SPACE, numDimensions: table.dimension });
    this.#table = table;
    this.#documents = documents;
    this.#given = countOf(table);
    this.#serve(graph);
  }

  get mode(): 'hnsw' | 'exact' {
    return this.#graph === null ? 'exact' : 'hnsw';
  }

  /** The `k` nearest by cosine, best first; positions are those of the table. Throws `RangeError` for a wrong vector. */
  search(vector: readonly number[], k: number, allow?: ChunkFilter): Hit[] {
    const { dimension } = this.#table;
    const query = unitVector(joinVectors([vector], dimension));
    const wanted = Math.min(Math.max(0, Math.floor(k)) || 0, countOf(this.#table));
    if (wanted === 0) return [];
    const found = (allow === undefined ? this.#graph?.near(query, wanted) : null) ?? [];
    // A graph can have parts that no search reaches.
    if (found.length < wanted) return searchExactly(this.#table, query, wanted, allow);
    const top = new TopHits(wanted);
    for (const position of found) top.offer(position, similarityTo(this.#table, position, query));
    return top.best();
  }

  /** Documents with their cosines, best first. */
  override async similaritySearchVectorWithScore(
    query: number[],
    k: number,
    filter?: this['FilterType'],
  ): Promise<[Document, number][]> {
    const allow = filter && ((position: number) => filter(this.#documentAt(position)));
    return this.search(query, k, allow).map(({ chunk, score }) => [this.#documentAt(chunk), score]);
  }

  override async addDocuments(documents: Document[]): Promise<void> {
    const vectors: number[][] = [];
    for (let start = 0; start < documents.length; start += BATCH) {
      const texts = documents.slice(start, start + BATCH).map(({ pageContent }) => pageContent);
      vectors.push(...(await this.embeddings.embedDocuments(texts)));
    }
    await this.addVectors(vectors, documents);
  }

  /** Adds unit vectors with their documents. Throws `RangeError` where they do not fit, and then adds none. */
  override async addVectors(vectors: number[][], documents: Document[]): Promise<void> {
    if (vectors.length !== documents.length) throw new RangeError('There must be one document for each vector.');
    const { data, dimension } = this.#table;
    const added = joinVectors(vectors, dimension);
    const count = countOf(this.#table);
    const joined = new Float32Array(data.length + added.length);
    joined.set(data.subarray(0, data.length));
    joined.set(added, data.length);
    const graph = this.#graph;
    graph?.index.resizeIndex(count + vectors.length);
    for (let at = 0; at < vectors.length; at++)
      graph?.add(added.subarray(at * dimension, (at + 1) * dimension), count + at);
    this.#table = { data: joined, dimension };
    this.#added.push(...documents);
    if (graph && (await raiseBreadth(graph, this.#table)) === null) this.#serve(null);
  }

  #serve(graph: VectorGraph | null): void {
    this.#graph = graph;
    if (graph === null) delete this._index;
    else this._index = graph.index;
  }

  #documentAt(position: number): Document {
    const [documents, at] =
      position < this.#given ? [this.#documents, position] : [this.#added, position - this.#given];
    return documents.at(at) as Document;
  }

  override async save(): Promise<void> {
    throw refused('saved');
  }

  override async delete(): Promise<void> {
    throw refused('deleted');
  }

  static override async load(): Promise<VectorStore> {
    throw refused('loaded');
  }
}

function refused(what: string): DatelineError {
  return new DatelineError(
    'USAGE',
    `Vectors are ${what} as a part of a verified snapshot only: see buildSnapshot and openSnapshot.`,
  );
}
