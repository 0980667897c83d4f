import type { Document } from '@langchain/core/documents';
import { Embeddings } from '@langchain/core/embeddings';
import { VectorStore } from '@langchain/core/vectorstores';
import { DatelineError } from '../errors.ts';
import type { Filter } from '../protocol/ask-request.ts';
import type { PassageView } from '../protocol/passage-list.ts';
import { passageDocument } from './passage-document.ts';

/** What the store needs of an open product. */
export interface PassageStoreParts {
  /** The passages whose vectors are nearest, by cosine. */
  readonly nearest: (vector: readonly number[], k: number, filter?: Filter) => Promise<PassageView[]>;
  /** The vector of a question; null where there is no model. */
  readonly embedQuery: (text: string) => Promise<number[] | null>;
}

/**
 * The served index as a LangChain vector store, which follows the index when it is built anew. Scores are cosines, a
 * filter is that of a question. It is read only: articles come in through the corpus folder.
 */
export class PassageStore extends VectorStore {
  declare FilterType: Filter;
  readonly #nearest: PassageStoreParts['nearest'];

  constructor({ nearest, embedQuery }: PassageStoreParts) {
    super(new QuestionEmbeddings(embedQuery), {});
    this.#nearest = nearest;
  }

  override _vectorstoreType(): string {
    return 'dateline';
  }

  /** Throws `DatelineError` with `FILTER_UNKNOWN`, or `RangeError` for a vector of another size. */
  override async similaritySearchVectorWithScore(
    query: number[],
    k: number,
    filter?: Filter,
  ): Promise<[Document, number][]> {
    const found = await this.#nearest(query, k, filter);
    return found.map((passage) => [passageDocument(passage), passage.score]);
  }

  override async addVectors(): Promise<void> {
    throw readOnly();
  }

  override async addDocuments(): Promise<void> {
    throw readOnly();
  }
}

class QuestionEmbeddings extends Embeddings<number[]> {
  readonly #vectorOf: PassageStoreParts['embedQuery'];

  constructor(vectorOf: PassageStoreParts['embedQuery']) {
    super({});
    this.#vectorOf = vectorOf;
  }

  override async embedQuery(text: string): Promise<number[]> {
    const vector = await this.#vectorOf(text);
    if (vector === null) throw new DatelineError('EMBEDDING_FAILED', 'The embedding model is not available.');
    return vector;
  }

  override async embedDocuments(): Promise<number[][]> {
    throw readOnly();
  }
}

function readOnly(): DatelineError {
  return new DatelineError('USAGE', 'Articles come in through the corpus folder: put files there and build the index.');
}
