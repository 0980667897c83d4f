import type { Snapshot } from '../../domain/snapshot.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { readSentences, type ScoreSentences } from '../evidence/read-sentences.ts';
import type { Question } from '../question/read-question.ts';
import { compareEvidence } from './compare-evidence.ts';

/** So often what comes to be compared once others were read is read as well. */
const MOST_ROUNDS = 3;

/** The evidence, in its order, once a model also read what would be laid side by side: a value that nobody read may be of something else. */
export async function readCompared(
  question: Question,
  evidence: readonly Evidence[],
  snapshot: Snapshot,
  score: ScoreSentences,
): Promise<readonly Evidence[]> {
  // Where no model could read before, none can now.
  if (evidence.every(({ answers }) => answers === null)) return evidence;
  let read = evidence;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const known = read;
    const compared = await snapshot.read(() => compareEvidence(question, known, snapshot)?.evidence ?? []);
    const unread = compared.filter(({ answers }) => answers === null);
    const scores = await readSentences(question, unread, score);
    if (unread.length === 0 || scores === null) break;
    read = known.map((item) => ({ ...item, answers: scores.get(item.sentence) ?? item.answers }));
  }
  return read;
}
