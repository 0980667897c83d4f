import { matterOf } from '../question/matter.ts';
import type { Question } from '../question/read-question.ts';
import { withMark } from '../question/with-mark.ts';
import type { Evidence } from './evidence.ts';
import { withContext } from './with-context.ts';

/** Gives the log odds of each sentence that it answers the question; null where no model can tell. */
export type ScoreSentences = (question: string, sentences: readonly string[]) => Promise<readonly number[] | null>;

/** Log odds that sentences answer the question, by sentence. */
export type Scores = ReadonlyMap<Evidence['sentence'], number>;

/** Has a model read the sentences with the question, each in its context; null where none can. */
export async function readSentences(
  { text }: Question,
  items: readonly Evidence[],
  score: ScoreSentences,
): Promise<Scores | null> {
  if (items.length === 0) return new Map();
  // Whether sources agree is told by no sentence of theirs, but what about.
  const scores = await score(withMark(matterOf(text) ?? text), items.map(withContext));
  return scores && new Map(items.map(({ sentence }, at) => [sentence, scores[at] as number]));
}
