import type { Question } from '../question/read-question.ts';
import { isInItsWords } from '../refusing/is-answered.ts';
import type { Evidence } from './evidence.ts';
import { readSentences, type Scores, type ScoreSentences } from './read-sentences.ts';
import { readsAsAnswer } from './reads-as.ts';
import { giveAnotherValue } from './give-another-value.ts';

/** How reading goes on: where the best sentence holds the question's words, more reading changes no order. */
interface Reading {
  /** So many of the best sentences are read at most. */
  readonly most: number;
  /** Whether reading only ends before that where a sentence surely answers. */
  readonly untilSure: boolean;
}

const IN_ITS_WORDS: Reading = { most: 8, untilSure: false };
const IN_OTHER_WORDS: Reading = { most: 24, untilSure: true };
/** So many are read before it is asked whether a further one could still become the best. */
const AT_ONCE = 3;
/** What is among so many of the first once others were read may be quoted, and is read as well. */
const FIRST = 5;
/** Log odds that most of the sentences still to read do not have: where the next best needs more, reading ends. */
const SELDOM_MORE = 1;
/** What the log odds that a sentence answers count beside its score. */
const WEIGHT = 0.8;
/** Log odds below this are alike: such a sentence does not answer. */
const LEAST = -6;

/** The evidence, best first, once a model read its first sentences; as it was where none can. */
export async function readAgain(
  question: Question,
  evidence: readonly Evidence[],
  score: ScoreSentences,
): Promise<readonly Evidence[]> {
  const [best] = evidence;
  if (!best) return evidence;
  const reading = isInItsWords(question, best) ? IN_ITS_WORDS : IN_OTHER_WORDS;
  const known = new Map<Evidence['sentence'], number>();
  const read = async (items: readonly Evidence[]): Promise<boolean> => {
    const scores = await readSentences(question, items, score);
    for (const [sentence, answers] of scores ?? []) known.set(sentence, answers);
    return scores !== null;
  };
  const end = Math.min(reading.most, evidence.length);
  for (let at = 0; at < end && !isDecided(evidence, known, reading); at += AT_ONCE)
    if (!(await read(evidence.slice(at, Math.min(at + AT_ONCE, end))))) return evidence;
  if (!(await read(giveAnotherValue(question, evidence.slice(known.size))))) return evidence;
  const first = inOrder(evidence, known).slice(0, FIRST);
  const isRead = await read(first.filter(({ answers }) => answers === null));
  return isRead ? inOrder(evidence, known) : evidence;
}

/** Whether the first unread sentence most likely stays behind the best one that was read. */
function isDecided(evidence: readonly Evidence[], known: Scores, reading: Reading): boolean {
  if (reading.untilSure && ![...known.values()].some((answers) => readsAsAnswer({ answers }))) return false;
  const next = evidence[known.size];
  const best = Math.max(
    ...evidence.slice(0, known.size).map((item) => item.score + counted(known.get(item.sentence) ?? LEAST)),
  );
  return next !== undefined && best >= next.score + counted(SELDOM_MORE);
}

function inOrder(evidence: readonly Evidence[], scores: Scores): readonly Evidence[] {
  const least = Math.min(...scores.values());
  return evidence
    .map((item) => {
      const answers = scores.get(item.sentence) ?? null;
      return { ...item, answers, score: item.score + counted(answers ?? least) };
    })
    .sort((a, b) => b.score - a.score);
}

function counted(answers: number): number {
  return WEIGHT * Math.max(LEAST, answers);
}
