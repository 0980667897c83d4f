import type { Document } from '@langchain/core/documents';
import { BaseRetriever, type BaseRetrieverInput } from '@langchain/core/retrievers';
import type { Filter } from '../protocol/ask-request.ts';
import type { PassageList, SearchRequest } from '../protocol/passage-list.ts';
import { passageDocument, type PassageMetadata } from './passage-document.ts';

export interface DatelineRetrieverInput extends BaseRetrieverInput {
  readonly search: (request: SearchRequest) => Promise<PassageList>;
  /** How many passages at most, 1 to 50. Default 8. */
  readonly k?: number | undefined;
  readonly filter?: Filter | undefined;
}

/** The product's search, by meaning and by words, as a LangChain retriever: passages with where they are from, best first. */
export class DatelineRetriever extends BaseRetriever<PassageMetadata> {
  override lc_namespace = ['dateline'];
  readonly #search: DatelineRetrieverInput['search'];
  readonly #request: Omit<SearchRequest, 'query'>;

  constructor({ search, k, filter, ...fields }: DatelineRetrieverInput) {
    super(fields);
    this.#search = search;
    this.#request = { limit: k, filter };
  }

  static override lc_name(): string {
    return 'DatelineRetriever';
  }

  /** Throws `DatelineError` with `FILTER_UNKNOWN` where the filter names what is not there. */
  override async _getRelevantDocuments(query: string): Promise<Document<PassageMetadata>[]> {
    const { passages } = await this.#search({ ...this.#request, query });
    return passages.map(passageDocument);
  }
}
