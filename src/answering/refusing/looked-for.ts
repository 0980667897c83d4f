/** What a refusal says was looked for; null where nothing was. */
export function lookedFor(words: readonly string[]): string | null {
  return words.join(', ') || null;
}
