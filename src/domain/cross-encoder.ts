/** A model that reads a question together with a sentence. */
export interface CrossEncoder {
  /** Of each sentence, in the order given, the log odds that it answers the question. Throws `EMBEDDING_FAILED`. */
  score(question: string, sentences: readonly string[]): Promise<number[]>;
}
