/** F1 of two texts over their word 4-grams (multisets of lower-cased words), 0 to 1; 1 where both are empty. */
export function wordGramScore(found: string, gold: string): number {
  const [a, b] = [wordGrams(found), wordGrams(gold)];
  const [foundCount, goldCount] = [total(a), total(b)];
  if (foundCount + goldCount === 0) return 1;
  let shared = 0;
  for (const [gram, count] of a) shared += Math.min(count, b.get(gram) ?? 0);
  return (2 * shared) / (foundCount + goldCount);
}

/** How often each run of four words occurs in a text. */
export function wordGrams(text: string): Map<string, number> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
  const grams = new Map<string, number>();
  for (let index = 0; index + 4 <= words.length; index++) {
    const gram = words.slice(index, index + 4).join(' ');
    grams.set(gram, (grams.get(gram) ?? 0) + 1);
  }
  return grams;
}

function total(grams: ReadonlyMap<string, number>): number {
  return [...grams.values()].reduce((sum, count) => sum + count, 0);
}
