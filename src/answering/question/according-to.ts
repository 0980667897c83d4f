const SOURCE =
  /\baccording to ((?:the |an? )?[^,?]{2,60}?)(?=,|\?|$| (?:about|on|in|for|after|before|is|was|were|are|did|do|has|had|what|how|who|why|when|where)\b)/i;

/** "According to one account", "according to some reports": whichever it is. */
const ANY_SOURCE =
  /^(?:(?:one|some|any|an?|another|other|most|several|various|different) )+(?:accounts?|versions?|reports?|sources?|articles?|papers?|stor(?:y|ies)|estimates?)$/i;

/** Whom a question names after "according to", with its article; undefined where it has no such phrase, or would have any source. */
export function accordingTo(question: string): string | undefined {
  const source = SOURCE.exec(question)?.[1];
  return source !== undefined && ANY_SOURCE.test(source) ? undefined : source;
}
