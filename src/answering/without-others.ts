import type { Snapshot } from '../domain/snapshot.ts';
import { withoutOtherFigures } from './comparing/other-figures.ts';
import type { Evidence } from './evidence/evidence.ts';
import { withoutBearersElsewhere } from './names/bearers-elsewhere.ts';
import type { Question } from './question/read-question.ts';

/** The evidence, in its order, without sentences that tell what is asked of somebody else than the one it is asked of. */
export function withoutOthers(
  question: Question,
  evidence: readonly Evidence[],
  snapshot: Snapshot,
): readonly Evidence[] {
  return withoutBearersElsewhere(question, withoutOtherFigures(question, evidence), snapshot);
}
