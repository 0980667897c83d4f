import type { Article } from '../domain/article.ts';
import type { Chunk } from '../domain/chunk.ts';
import { collapsed, sliceOf } from '../domain/span.ts';

/** The sentences of a chunk as the models see them; blanks between them give the chunk's text. */
export function sentenceTexts({ sentences }: Chunk, { text }: Article): string[] {
  return sentences.map((sentence) => collapsed(sliceOf(text, sentence)));
}

/** Tells chunks apart whose vectors differ: by their text and where its sentences end. */
export function vectorKey(sentences: readonly string[]): string {
  return sentences.join('\n');
}
