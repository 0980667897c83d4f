import type { Snapshot } from '../../domain/snapshot.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { termsOfEvidence } from '../evidence/term-sets.ts';
import { readTokens } from '../language/read-tokens.ts';
import type { Question } from '../question/read-question.ts';

/** Between "or" and the word of the second alternative: "an accident or a deliberate attack". */
const BETWEEN = /^(?:DET|ADP|ADV|PRON|AUX|PART)$/;

/**
 * Whether a question asks which of two it is ("in his first or second term"), and another story's sentence tells the one where that
 * which leads tells the other; both stand in passages that hold every name asked for.
 */
export function takesAnotherAlternative(
  { kind, written }: Question,
  lead: Evidence,
  other: Evidence,
  snapshot: Snapshot,
): boolean {
  const alternatives = kind === 'yes-no' ? alternativesIn(written) : null;
  if (!alternatives || ![lead, other].every(({ features }) => features.names === 1)) return false;
  const [first, second] = alternatives.map((word) => snapshot.termsOf(word));
  const told = [lead, other].map((item) => {
    const terms = termsOfEvidence(item, snapshot);
    const [isFirst, isSecond] = [first, second].map(
      (side = []) => side.length > 0 && side.every((term) => terms.has(term)),
    );
    return isFirst === isSecond ? null : isFirst;
  });
  return told.every((side) => side !== null) && told[0] !== told[1];
}

/** The word before "or" and the first that tells something behind it; null where there are none. */
function alternativesIn(question: string): readonly [string, string] | null {
  const tokens = readTokens(question);
  const at = tokens.findIndex(({ lower }) => lower === 'or');
  const first = tokens[at - 1];
  const second = at < 0 ? undefined : tokens.slice(at + 1).find(({ pos }) => !BETWEEN.test(pos));
  if (at < 1 || !first || !second || [first, second].some(({ pos }) => pos === 'PUNCT')) return null;
  return second.lower === 'not' ? null : [first.lower, second.lower];
}
