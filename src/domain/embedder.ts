import type { EmbeddingsInterface } from '@langchain/core/embeddings';

/** Which weights a vector came from; vectors compare only where all of it is equal. */
export interface EmbedderIdentity {
  /** As in `EMBEDDING_MODEL`. */
  readonly model: string;
  /** SHA-256 of the weights file, hexadecimal. */
  readonly weights: string;
  readonly dimension: number;
  readonly dtype: 'int8' | 'fp32';
}

/** LangChain `Embeddings` (unit-length vectors) that know their own weights and tokenizer. */
export interface Embedder extends EmbeddingsInterface<number[]> {
  readonly identity: EmbedderIdentity;
  /** Tokens of each text without the special ones, in the order given. */
  countTokens(texts: readonly string[]): Promise<number[]>;
  /** Ends the process that computes; later calls fail. */
  close(): Promise<void>;
}
