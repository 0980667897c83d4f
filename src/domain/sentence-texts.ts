import { collapsed, sliceOf, type Span } from './span.ts';

/** The sentences of a text as the models see them, white space collapsed; blanks between those of a chunk give its text. */
export function sentenceTexts(sentences: readonly Span[], text: string): string[] {
  return sentences.map((sentence) => collapsed(sliceOf(text, sentence)));
}
