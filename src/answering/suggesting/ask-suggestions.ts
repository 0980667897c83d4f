import type { Answer } from '../../protocol/answer.ts';
import type { Suggestion } from './suggestion.ts';

/** Asks each question and keeps those that are answered, in the order given, at most `most`. */
export async function askSuggestions(
  questions: readonly string[],
  ask: (question: string) => Promise<Pick<Answer, 'status' | 'citations'>>,
  most: number,
): Promise<Suggestion[]> {
  const answered: Suggestion[] = [];
  for (const question of questions) {
    if (answered.length === most) break;
    const answer = await ask(question);
    if (answer.status === 'not-found') continue;
    answered.push({ question, articleIds: [...new Set(answer.citations.map(({ articleId }) => articleId))] });
  }
  return answered;
}
