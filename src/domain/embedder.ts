import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import type { CrossEncoder } from './cross-encoder.ts';

/** Which weights a vector came from; vectors compare only where all of it is equal. */
export interface EmbedderIdentity {
  /** As in `EMBEDDING_MODEL`. */
  readonly model: string;
  /** SHA-256 of the weights file, hexadecimal. */
  readonly weights: string;
  readonly dimension: number;
  readonly dtype: 'int8' | 'fp32';
}

/** The vectors of a passage and of each of its sentences, in their order, all of unit length. */
export interface PassageVectors {
  readonly passage: Float32Array;
  readonly sentences: readonly Float32Array[];
}

/** LangChain `Embeddings` (unit-length vectors) that know their own weights and tokenizer. */
export interface Embedder extends EmbeddingsInterface<number[]> {
  readonly identity: EmbedderIdentity;
  /** The model that reads sentences with a question, in the same process; null or absent where none is used. */
  readonly crossEncoder?: CrossEncoder | null;
  /**
   * Passages, each given as its sentences, which blanks join. The passage's vector is that of `embedDocuments`; a
   * sentence's is pooled over its own tokens in the passage, so that it means what it means there.
   */
  embedPassages(passages: readonly (readonly string[])[]): Promise<PassageVectors[]>;
  /** Tokens of each text without the special ones, in the order given. */
  countTokens(texts: readonly string[]): Promise<number[]>;
  /** Ends the process that computes; later calls fail. */
  close(): Promise<void>;
}
