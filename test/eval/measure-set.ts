import { askTurns } from './ask-turns.ts';
import { citationFaults } from './check-citations.ts';
import { type Grade, gradeAnswer } from './grade.ts';
import { measureMetamorphic, type MetamorphicRow } from './metamorphic.ts';
import { openDateline } from './open-dateline.ts';
import type { QuestionSet } from './question-sets.ts';
import { readQuestions } from './read-questions.ts';

/** All that was measured on one question set. */
export interface SetResult {
  readonly set: QuestionSet;
  readonly grades: readonly Grade[];
  readonly citationFaults: readonly string[];
  readonly metamorphic: readonly MetamorphicRow[];
}

/** Asks every question of a set through the product; `metamorphic` asks them again in other forms. */
export async function measureSet(
  set: QuestionSet,
  { metamorphic, neverRefuse }: { readonly metamorphic: boolean; readonly neverRefuse: boolean },
): Promise<SetResult> {
  const dateline = await openDateline(set.corpusDir, set.name, { neverRefuse });
  try {
    const grades: Grade[] = [];
    for (const question of readQuestions(set.questionsFile))
      grades.push(gradeAnswer(question, await askTurns(dateline, question.turns)));
    const faults: string[] = [];
    for (const { answer } of grades) faults.push(...(await citationFaults(dateline, answer)));
    return {
      set,
      grades,
      citationFaults: faults,
      metamorphic: metamorphic ? await measureMetamorphic(set, dateline, grades) : [],
    };
  } finally {
    await dateline.close();
  }
}
