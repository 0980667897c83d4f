import { join } from 'node:path';
import type { Dateline } from '../../src/compose.ts';
import type { Answer } from '../../src/protocol/answer.ts';
import { askTurns } from './ask-turns.ts';
import { EVAL_DIR, openDateline } from './open-dateline.ts';
import type { QuestionSet } from './question-sets.ts';
import { lastTurn, type Question } from './read-questions.ts';
import { renameCorpus } from './rename-corpus.ts';
import { sameCitations, sameFacts } from './same-facts.ts';
import { share } from './tally.ts';
import { variations } from './vary-question.ts';

const SEED = 20_241_028;

/** How answers hold under one change that must not matter. Shares, 0 to 1. */
export interface MetamorphicRow {
  readonly set: string;
  readonly variation: string;
  /** Questions that the change alters. */
  readonly n: number;
  readonly sameFacts: number | null;
  readonly identical: number | null;
  readonly changed: readonly { readonly id: string; readonly question: string }[];
}

export interface Asked {
  readonly question: Question;
  readonly answer: Answer;
}

/** Asks each question again in other spellings, and of the same articles under other names in another order. */
export async function measureMetamorphic(
  set: QuestionSet,
  dateline: Dateline,
  asked: readonly Asked[],
): Promise<MetamorphicRow[]> {
  const rows: MetamorphicRow[] = [];
  for (const [variation, vary] of Object.entries(variations)) {
    const pairs = asked.flatMap((pair, index) => {
      const varied = vary(lastTurn(pair.question), SEED + index);
      return varied === lastTurn(pair.question) ? [] : [{ ...pair, varied }];
    });
    rows.push(await compare(set.name, variation, dateline, pairs));
  }
  const corpusDir = join(EVAL_DIR, `${set.name}-renamed`, 'corpus');
  const oldIds = await renameCorpus(set.corpusDir, corpusDir, SEED);
  const renamed = await openDateline(corpusDir, `${set.name}-renamed`);
  try {
    const pairs = asked.map((pair) => ({ ...pair, varied: lastTurn(pair.question) }));
    rows.push(await compare(set.name, 'renamed, reordered files', renamed, pairs, oldIds));
  } finally {
    await renamed.close();
  }
  return rows;
}

async function compare(
  set: string,
  variation: string,
  dateline: Dateline,
  pairs: readonly (Asked & { readonly varied: string })[],
  oldIds?: ReadonlyMap<string, string>,
): Promise<MetamorphicRow> {
  const results: { readonly id: string; readonly question: string; same: boolean; identical: boolean }[] = [];
  for (const { question, answer, varied } of pairs) {
    const again = await askTurns(dateline, [...question.turns.slice(0, -1), varied]);
    results.push({
      id: question.id,
      question: varied,
      same: sameFacts(question, answer, again.answer, oldIds),
      identical: sameCitations(answer, again.answer, oldIds),
    });
  }
  return {
    set,
    variation,
    n: results.length,
    sameFacts: share(results.map(({ same }) => same)),
    identical: share(results.map(({ identical }) => identical)),
    changed: results.filter(({ same }) => !same).map(({ id, question }) => ({ id, question })),
  };
}
