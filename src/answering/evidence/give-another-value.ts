import type { Question } from '../question/read-question.ts';
import type { Evidence } from './evidence.ts';

/** Of these values another story may give another one, and only reading tells whether that is of the same. */
const MAY_DIFFER: ReadonlySet<string | undefined> = new Set(['number', 'age', 'date']);
/** So many further sentences that give a value are read, among so many of the best. */
const FURTHER = { most: 2, among: 20 };

/** Of sentences that were not read yet, best first, those that give another value where values may differ. */
export function giveAnotherValue({ slot }: Question, evidence: readonly Evidence[]): Evidence[] {
  if (!MAY_DIFFER.has(slot?.kind)) return [];
  const others = evidence.slice(0, FURTHER.among).filter(({ values }) => values.length > 0);
  return others.slice(0, FURTHER.most);
}
