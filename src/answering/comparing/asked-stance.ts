import { sourceWords } from './source-words.ts';

const TAKES_STANCE =
  /\b(?:did|does|do|has|have|had) (?:the )?(.{2,60}?) (?:confirm|den(?:y|ied)|acknowledge|admit|verif(?:y|ied)|reject|dismiss)/i;
const ANYBODY = /^(?:anyone|anybody|both|ever|sources?|reports?|everyone|officials?|officially)$/;

/** The words that name whose stance a question asks for ("did the army confirm"), lower case; empty where anybody's. */
export function askedStance(question: string): readonly string[] {
  return sourceWords(TAKES_STANCE.exec(question)?.[1]).filter((word) => !ANYBODY.test(word));
}
