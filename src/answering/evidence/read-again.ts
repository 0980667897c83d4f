import { matterOf } from '../question/matter.ts';
import type { Question } from '../question/read-question.ts';
import { withMark } from '../question/with-mark.ts';
import { isInItsWords } from '../refusing/is-answered.ts';
import type { Evidence } from './evidence.ts';
import { readsAsAnswer } from './reads-as.ts';
import { withContext } from './with-context.ts';
import { giveAnotherValue, isCertain } from './worth-reading.ts';

/** Gives the log odds of each sentence that it answers the question; null where no model can tell. */
export type ScoreSentences = (question: string, sentences: readonly string[]) => Promise<readonly number[] | null>;

/** How reading goes on and counts: where the best sentence holds the question's words, more reading changes no order. */
interface Reading {
  /** So many of the best sentences are read at most. */
  readonly most: number;
  /** What the log odds that a sentence answers count beside its score: more where words tell less. */
  readonly weight: number;
  /** Whether reading only ends before that where a sentence surely answers. */
  readonly untilSure: boolean;
}

const IN_ITS_WORDS: Reading = { most: 8, weight: 0.7, untilSure: false };
const IN_OTHER_WORDS: Reading = { most: 24, weight: 0.8, untilSure: true };
/** So many are read before it is asked whether a further one could still become the best. */
const AT_ONCE = 3;
/** Log odds that most of the sentences still to read do not have: where the next best needs more, reading ends. */
const SELDOM_MORE = 1;
/** Log odds below this are alike: such a sentence does not answer. */
const LEAST = -4;

type Scores = ReadonlyMap<Evidence, number>;

/** The evidence, best first, once a model read its first sentences; as it was where nothing needs reading or none can. */
export async function readAgain(
  question: Question,
  evidence: readonly Evidence[],
  score: ScoreSentences,
): Promise<readonly Evidence[]> {
  const [best] = evidence;
  if (!best || isCertain(question, evidence)) return evidence;
  const reading = isInItsWords(question, best) ? IN_ITS_WORDS : IN_OTHER_WORDS;
  // Whether sources agree is told by no sentence of theirs, but what about.
  const asked = withMark(matterOf(question.text) ?? question.text);
  const read = async (sentences: readonly Evidence[]): Promise<Scores | null> => {
    const scores = sentences.length > 0 ? await score(asked, sentences.map(withContext)) : [];
    return scores && new Map(sentences.map((item, at) => [item, scores[at] as number]));
  };
  let known: Scores = new Map();
  const end = Math.min(reading.most, evidence.length);
  for (let at = 0; at < end && !isDecided(evidence, known, reading); at += AT_ONCE) {
    const more = await read(evidence.slice(at, Math.min(at + AT_ONCE, end)));
    if (!more) return evidence;
    known = new Map([...known, ...more]);
  }
  const others = await read(giveAnotherValue(question, evidence.slice(known.size)));
  return others ? inOrder(evidence, new Map([...known, ...others]), reading) : evidence;
}

/** Whether the first unread sentence most likely stays behind the best one that was read. */
function isDecided(evidence: readonly Evidence[], known: Scores, reading: Reading): boolean {
  if (reading.untilSure && ![...known.values()].some((answers) => readsAsAnswer({ answers }))) return false;
  const next = evidence[known.size];
  const best = Math.max(...[...known].map(([item, answers]) => item.score + counted(answers, reading)));
  return next !== undefined && best >= next.score + counted(SELDOM_MORE, reading);
}

function inOrder(evidence: readonly Evidence[], scores: Scores, reading: Reading): readonly Evidence[] {
  const least = Math.min(...scores.values());
  return evidence
    .map((item) => {
      const answers = scores.get(item) ?? null;
      return { ...item, answers, score: item.score + counted(answers ?? least, reading) };
    })
    .sort((a, b) => b.score - a.score);
}

function counted(answers: number, { weight }: Reading): number {
  return weight * Math.max(LEAST, answers);
}
