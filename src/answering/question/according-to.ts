const SOURCE =
  /\baccording to ((?:the |an? )?[^,?]{2,60}?)(?=,|\?|$| (?:about|on|in|for|after|before|is|was|were|are|did|do|has|had|what|how|who|why|when|where)\b)/i;

/** Whom a question names after "according to", with its article; undefined where it has no such phrase. */
export function accordingTo(question: string): string | undefined {
  return SOURCE.exec(question)?.[1];
}
