import type { Token } from '../language/read-tokens.ts';

const CONFIRMING = new Set('confirm acknowledge admit verify corroborate substantiate authenticate concede'.split(' '));
const DENYING = new Set('deny dismiss reject refute rebut disprove debunk repudiate dispute contradict'.split(' '));

/** Whether the word at a token confirms or denies what stands after it ("ruled out"); null where it does neither. */
export function stanceOf(tokens: readonly Token[], at: number): 'confirms' | 'denies' | null {
  const { lemma = '' } = tokens[at] ?? {};
  if (CONFIRMING.has(lemma)) return 'confirms';
  const rulesOut = lemma === 'rule' && tokens[at + 1]?.lower === 'out';
  return rulesOut || DENYING.has(lemma) ? 'denies' : null;
}
