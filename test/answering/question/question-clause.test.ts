import { describe, expect, it } from 'vitest';
import { indirectQuestion } from '../../../src/answering/follow-up/indirect-question.ts';
import { bareQuestion, questionClause } from '../../../src/answering/question/question-clause.ts';

/** The parts of a question, parted by bars. */
function partsOf(question: string): string | null {
  const clause = questionClause(question);
  return clause && [clause.phrase, clause.auxiliary, clause.subject, clause.verb, clause.rest].join('|');
}

it.each([
  ['What did Keel demand after the election?', 'What|did|Keel|demand|after the election'],
  ['How many people did the police count at the march?', 'How many people|did|the police|count|at the march'],
  ['Who runs the dam?', 'Who|||runs|the dam'],
  ['Where were the people of Ostley taken?', 'Where|were|the people of Ostley|taken|'],
  ['Is there a treaty between Moss and Fen?', '|Is|there||a treaty between Moss and Fen'],
  ['How many objects are on the list?', 'How many objects|are|||on the list'],
  ['What has the mayor of Calder Bay promised?', 'What|has|the mayor of Calder Bay|promised|'],
  ['In which year did the museum open?', 'In which year|did|the museum|open|'],
  ['So, who will succeed Brandt?', 'Who|will||succeed|Brandt'],
  ['When was the Old Mill built?', 'When|was|the Old Mill|built|'],
])('takes a question apart: %s', (question, parts) => {
  expect(partsOf(question)?.toLowerCase()).toBe(parts.toLowerCase());
});

it.each(['Tell me about the dam', 'the flood', '', '?'])('takes "%s" for no clause that asks', (text) => {
  expect(partsOf(text)).toBeNull();
});

it('moves "according to" to the end', () => {
  expect(bareQuestion('According to the police, how many marched?')).toBe('how many marched according to the police');
});

describe('a question becomes a part of a sentence', () => {
  it.each([
    ['What did Keel demand after the election?', 'what Keel demanded after the election'],
    ['Where does the ferry go?', 'where the ferry goes'],
    ['Did the gate jam?', 'whether the gate jammed'],
    ['Who runs the dam?', 'who runs the dam'],
    ['When was the dam built?', 'when the dam was built'],
    ['What did the council pay?', 'what the council paid'],
    ['What did the police carry?', 'what the police carried'],
  ])('%s', (question, indirect) => {
    const clause = questionClause(question);
    expect(clause && indirectQuestion(clause)).toBe(indirect);
  });
});

it.each(['what did ', 'according to ', 'and so ', 'a, ', '? '])('reads 100 kB of "%s" without hanging', (piece) => {
  expect(() => questionClause(piece.repeat(Math.ceil(100_000 / piece.length)))).not.toThrow();
});
