/** Contractions and possessives as they are typed in a hurry; "were", "well" and "ill" are words of their own. */
const CONTRACTED = new Map<string, string>([
  ...['is', 'are', 'was', 'were', 'do', 'does', 'did', 'has', 'have', 'had', 'could', 'would', 'should'].map(
    (verb) => [`${verb}nt`, `${verb}n't`] as const,
  ),
  ...['who', 'what', 'where', 'when', 'why', 'how', 'that', 'there'].map((word) => [`${word}s`, `${word}'s`] as const),
  ...['men', 'women', 'children'].map((plural) => [`${plural}s`, `${plural}'s`] as const),
  ...(['cant', 'wont'] as const).map((word) => [word, word.replace(/t$/, "'t")] as const),
]);
const WORD = /\p{L}+/gu;

/** A question with the apostrophes that its words lack: "wheres the camp", "why isnt he", "the mens final". */
export function withApostrophes(question: string): string {
  return question.replace(WORD, (word, at: number) => {
    const full = /['’]/.test(question[at + word.length] ?? '') ? undefined : CONTRACTED.get(word.toLowerCase());
    return full === undefined ? word : `${word[0]}${full.slice(1)}`;
  });
}
