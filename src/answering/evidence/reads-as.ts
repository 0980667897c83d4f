import type { Evidence } from './evidence.ts';

/** What the log odds that a sentence answers, by the model that read it with the question, are taken for. */
const ANSWER = { likely: 0.5, sure: 1 };
const NO_ANSWER = -3;

/** Whether a model read the sentence and takes it for an answer. */
export function readsAsAnswer({ answers }: Evidence, how: keyof typeof ANSWER = 'likely'): boolean {
  return answers !== null && answers >= ANSWER[how];
}

/** Whether a model read the sentence and takes it for none. */
export function readsAsNoAnswer({ answers }: Evidence): boolean {
  return answers !== null && answers < NO_ANSWER;
}
