const QUOTED = /["“]([^"”]{2,120})["”]/gu;

/** A phrase in quotation marks, without them, and where it stands with them. */
export interface QuotedPhrase {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What a question quotes, in order. */
export function quotedPhrases(question: string): QuotedPhrase[] {
  return [...question.matchAll(QUOTED)].map(({ 0: marked, 1: text = '', index }) => {
    return { text, start: index, end: index + marked.length };
  });
}
