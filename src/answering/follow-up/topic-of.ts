const FRAME =
  /^(?:how|many|much|what|when|who|whom|whose|where|why|which|did|do|does|was|were|is|are|am|has|have|had|be|been|will|would|can|could|should|tell|me|about|please|exactly|and|but|so)$/i;

/** What a question is about, as words: the question without its question words and auxiliaries. */
export function topicOf(question: string): string {
  return question
    .replace(/[?!.\s]+$/, '')
    .split(/\s+/)
    .filter((word) => !FRAME.test(word))
    .join(' ');
}
