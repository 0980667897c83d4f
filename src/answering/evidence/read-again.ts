import { collapsed } from '../../domain/span.ts';
import type { Question } from '../question/read-question.ts';
import { withMark } from '../question/with-mark.ts';
import { isInItsWords } from '../refusing/refusal.ts';
import type { Evidence } from './evidence.ts';

/** Gives the log odds of each sentence that it answers the question; null where no model can tell. */
export type ScoreSentences = (question: string, sentences: readonly string[]) => Promise<readonly number[] | null>;

/** So many of the best sentences are read together with the question; where the best holds its words, more change no order. */
const MOST_READ = { inItsWords: 4, inOtherWords: 12 };
/** So many further ones that give another value, where values may differ, among so many of the best. */
const FURTHER = { most: 2, among: 24 };
/** What the log odds that a sentence answers count beside its score: more where words tell less. */
const READ_WEIGHT = { inItsWords: 0.4, inOtherWords: 0.8 };
/** Log odds below this are alike: such a sentence does not answer, but may stand beside one that does. */
const LEAST = -2;
/** A sentence that holds so much of the question at once, and scores so much more than the next, is best whatever is read. */
const CERTAIN = { joint: 0.6, lead: 1 };
/** Another article's sentence that names the same and has this share of the best one's score may name another person. */
const RIVALS = 0.6;
/** Of these values another story may give another one, and only reading tells whether that is of the same. */
const MAY_DIFFER: ReadonlySet<string | undefined> = new Set(['number', 'age', 'date']);

/** The evidence, best first, once a model read its first sentences; as it was where nothing needs reading or none can. */
export async function readAgain(
  question: Question,
  evidence: readonly Evidence[],
  score: ScoreSentences,
): Promise<readonly Evidence[]> {
  const read = worthReading(question, evidence);
  if (read.length === 0) return evidence;
  const scores = await score(
    withMark(question.text),
    read.map(({ text }) => collapsed(text)),
  );
  return scores ? inOrder(question, evidence, new Map(read.map((item, at) => [item, scores[at] as number]))) : evidence;
}

/** The sentences that are worth reading together with the question, best first; none where the best one is certain. */
function worthReading(question: Question, evidence: readonly Evidence[]): Evidence[] {
  const [best, next] = evidence;
  if (!best) return [];
  const mayDiffer = MAY_DIFFER.has(question.slot?.kind);
  const leads = best.features.joint >= CERTAIN.joint && best.score - (next?.score ?? 0) >= CERTAIN.lead;
  const most = MOST_READ[told(question, best)];
  const mayBeAnother = question.slot?.kind === 'person' && evidence.slice(1, most).some((item) => rivals(item, best));
  if (leads && !mayDiffer && !mayBeAnother) return [];
  const others = mayDiffer ? evidence.slice(most, FURTHER.among).filter(({ values }) => values.length > 0) : [];
  return [...evidence.slice(0, most), ...others.slice(0, FURTHER.most)];
}

function rivals({ passage, score, features }: Evidence, best: Evidence): boolean {
  const isElsewhere = passage.article.id !== best.passage.article.id;
  return isElsewhere && features.names === 1 && features.slot === 1 && score >= RIVALS * best.score;
}

function inOrder(
  question: Question,
  evidence: readonly Evidence[],
  scores: ReadonlyMap<Evidence, number>,
): readonly Evidence[] {
  const weight = READ_WEIGHT[told(question, evidence[0] as Evidence)];
  const least = Math.max(LEAST, Math.min(...scores.values()));
  return evidence
    .map((item) => {
      const answers = scores.get(item) ?? null;
      return { ...item, answers, score: item.score + weight * Math.max(LEAST, answers ?? least) };
    })
    .sort((a, b) => b.score - a.score);
}

function told(question: Question, best: Evidence): 'inItsWords' | 'inOtherWords' {
  return isInItsWords(question, best) ? 'inItsWords' : 'inOtherWords';
}
