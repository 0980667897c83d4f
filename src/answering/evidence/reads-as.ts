import type { Evidence } from './evidence.ts';

type Read = Pick<Evidence, 'answers'>;

/** What the log odds that a sentence answers, by the model that read it with the question, are taken for. */
const ANSWER = 0.8;
const SURE_ANSWER = 2;
const HARDLY_ANSWER = -1;
const NO_ANSWER = -3.5;

/** Whether a model read the sentence and takes it for an answer. */
export function readsAsAnswer({ answers }: Read): boolean {
  return answers !== null && answers >= ANSWER;
}

/** Whether a model read the sentence and is sure that it answers. */
export function readsAsSureAnswer({ answers }: Read): boolean {
  return answers !== null && answers >= SURE_ANSWER;
}

/** Whether a model read the sentence and takes it for an answer, in a passage that holds every name asked for. */
export function answersOfAllNamed(item: Pick<Evidence, 'answers' | 'features'>): boolean {
  return readsAsAnswer(item) && item.features.names === 1;
}

/**
 * Whether a quote rivals the one that leads: both stand in passages that hold every name asked for, and one was read as an answer,
 * the other at least as one that may well be.
 */
export function rivals(...items: readonly Pick<Evidence, 'answers' | 'features'>[]): boolean {
  const areRead = items.every(
    ({ answers, features }) => answers !== null && answers >= HARDLY_ANSWER && features.names === 1,
  );
  return areRead && items.some(readsAsAnswer);
}

/** Whether a model read the sentence and would not be surprised if it answered. */
export function mayAnswer({ answers }: Read): boolean {
  return answers !== null && answers >= NO_ANSWER;
}

/** Whether a model read the sentence, if any did, and would be surprised if it answered, though it might. */
export function hardlyAnswers({ answers }: Read): boolean {
  return answers !== null && answers < HARDLY_ANSWER;
}

/** Whether a model read the sentence and takes it for none. */
export function readsAsNoAnswer({ answers }: Read): boolean {
  return answers !== null && answers < NO_ANSWER;
}
