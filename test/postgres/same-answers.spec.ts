import { afterAll, expect, it } from 'vitest';
import { buildIndex } from '../../src/compose-index.ts';
import { createDateline } from '../../src/compose.ts';
import { parseConfig } from '../../src/config.ts';
import type { Answer } from '../../src/protocol/answer.ts';
import { askTurns } from '../eval/ask-turns.ts';
import { openDateline } from '../eval/open-dateline.ts';
import { questionSets } from '../eval/question-sets.ts';
import { readQuestions } from '../eval/read-questions.ts';
import { testDatabase } from './test-database.ts';

const database = await testDatabase();
afterAll(() => database.close());

it.each(questionSets)('gives the same citations from both indexes: every question of $name', async (set) => {
  const config = parseConfig({ CORPUS_DIR: set.corpusDir, INDEX_URL: database.url });
  await buildIndex(config);
  const ofDatabase = await createDateline(config, { suggest: false });
  const ofFolder = await openDateline(set.corpusDir, `postgres-${set.name}`);
  const questions = readQuestions(set.questionsFile);
  const others: string[] = [];
  let [words, databaseMs, folderMs] = [0, 0, 0];
  for (const { id, turns } of questions) {
    const [one, other] = [await askTurns(ofFolder, turns), await askTurns(ofDatabase, turns)];
    folderMs += one.ms / questions.length;
    databaseMs += other.ms / questions.length;
    if (cited(one.answer) !== cited(other.answer)) others.push(id);
    if (one.answer.text === other.answer.text) words++;
  }
  await Promise.all([ofDatabase.close(), ofFolder.close()]);
  const same = questions.length - others.length;
  process.stdout.write(
    `${set.name}: same citations in ${same} of ${questions.length}, same words in ${words}; ${folderMs.toFixed(0)} ms an answer from the folder, ${databaseMs.toFixed(0)} from the database\n`,
  );
  expect(others.length / questions.length, others.join(', ')).toBeLessThanOrEqual(0.02);
});

function cited({ citations }: Answer): string {
  return JSON.stringify(citations.map(({ articleId, start, end, marker }) => [marker, articleId, start, end]));
}
