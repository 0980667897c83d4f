import { wordSet } from '../language/word-set.ts';
import type { Token } from '../language/read-tokens.ts';

const CONFIRMING = wordSet('confirm acknowledge admit verify corroborate substantiate authenticate concede');
const DENYING = wordSet('deny dismiss reject refute rebut disprove debunk repudiate dispute contradict');

/** Whether the word at a token confirms or denies what stands after it ("ruled out"); null where it does neither. */
export function stanceOf(tokens: readonly Token[], at: number): 'confirms' | 'denies' | null {
  const { lemma = '' } = tokens[at] ?? {};
  if (CONFIRMING.has(lemma)) return 'confirms';
  const rulesOut = lemma === 'rule' && tokens[at + 1]?.lower === 'out';
  return rulesOut || DENYING.has(lemma) ? 'denies' : null;
}
