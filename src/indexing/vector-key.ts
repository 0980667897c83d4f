/** Tells chunks apart whose vectors differ: by their text and where its sentences end. */
export function vectorKey(sentences: readonly string[]): string {
  return sentences.join('\n');
}
