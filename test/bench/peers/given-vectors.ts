import { Embeddings } from '@langchain/core/embeddings';

/** Embeddings of questions that were embedded before: what is measured is the search. */
export class GivenVectors extends Embeddings {
  readonly #vectors: ReadonlyMap<string, readonly number[]>;

  constructor(vectors: ReadonlyMap<string, readonly number[]>) {
    super({});
    this.#vectors = vectors;
  }

  override async embedQuery(text: string): Promise<number[]> {
    const vector = this.#vectors.get(text);
    if (vector === undefined) throw new RangeError(`There is no vector of "${text}".`);
    return [...vector];
  }

  override embedDocuments(texts: string[]): Promise<number[][]> {
    return Promise.all(texts.map((text) => this.embedQuery(text)));
  }
}
