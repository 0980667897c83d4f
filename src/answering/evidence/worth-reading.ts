import type { Question } from '../question/read-question.ts';
import type { Evidence } from './evidence.ts';

/** A sentence that holds so much of the question at once, and scores so much more than the next, is best whatever is read. */
const CERTAIN = { joint: 0.6, lead: 1 };
/** Of so many of the best, another article's sentence that names the same and has this share of the first one's score may name another person. */
const RIVALS = { among: 4, share: 0.6 };
/** Of these values another story may give another one, and only reading tells whether that is of the same. */
const MAY_DIFFER: ReadonlySet<string | undefined> = new Set(['number', 'age', 'date']);
/** So many further sentences that give a value are read, among so many of the best. */
const FURTHER = { most: 2, among: 20 };

/** Whether the first sentence answers whatever a model would read in it, and no other may contradict it. */
export function isCertain(question: Question, [best, ...others]: readonly Evidence[]): boolean {
  if (!best || best.features.joint < CERTAIN.joint || mayDiffer(question)) return false;
  if (best.score - (others[0]?.score ?? 0) < CERTAIN.lead) return false;
  const rivals = question.slot?.kind === 'person' ? others.slice(0, RIVALS.among - 1) : [];
  return !rivals.some((item) => isRival(item, best));
}

/** Of sentences that were not read yet, best first, those that give another value where values may differ. */
export function giveAnotherValue(question: Question, evidence: readonly Evidence[]): Evidence[] {
  if (!mayDiffer(question)) return [];
  const others = evidence.slice(0, FURTHER.among).filter(({ values }) => values.length > 0);
  return others.slice(0, FURTHER.most);
}

function mayDiffer({ slot }: Question): boolean {
  return MAY_DIFFER.has(slot?.kind);
}

function isRival({ passage, score, features }: Evidence, best: Evidence): boolean {
  const isElsewhere = passage.article.id !== best.passage.article.id;
  return isElsewhere && features.names === 1 && features.slot === 1 && score >= RIVALS.share * best.score;
}
