import type { Question } from '../question/read-question.ts';
import type { Evidence } from './evidence.ts';
import { saidBy } from './said-by.ts';

/** Whether it asks for somebody's words, rather than whether they said something or how many they counted. */
export function asksForWords({ kind, text }: Question): boolean {
  return kind === 'what-said' || kind === 'exact-words' || /\baccording to\b/i.test(text);
}

/** The evidence in the order in which it is to be read: where somebody's words are asked for, theirs before the others. */
export function saidFirst(question: Question, evidence: readonly Evidence[]): readonly Evidence[] {
  const { speaker, speakerWords } = question;
  if (speaker === null || !asksForWords(question)) return evidence;
  const said = new Set(saidBy(speaker, evidence, speakerWords));
  return [...evidence.filter((item) => said.has(item)), ...evidence.filter((item) => !said.has(item))];
}
