import { expect, it } from 'vitest';
import { standaloneQuestion } from '../../../src/answering/follow-up/standalone-question.ts';
import { fixturesForFile } from '../open-fixtures.ts';

const fixtures = fixturesForFile();

function standalone(asked: string, question: string): string {
  const history = [
    { role: 'user', content: asked },
    { role: 'assistant', content: 'Much.' },
  ] as const;
  return standaloneQuestion(question, history, fixtures.open.snapshot);
}

it.each([
  'no, I meant Ilse Brandt',
  'No, I meant Ilse Brandt.',
  'sorry, I mean Ilse Brandt',
  'Ilse Brandt?',
  'what about Ilse Brandt?',
])('a correction asks the same of somebody else: %s', (question) => {
  expect(standalone('What did Anton Keel promise?', question)).toBe('What did Ilse Brandt promise?');
});

it('puts who says it in the place of who said it, not of what was said', () => {
  const asked = 'How many people does Anton Keel say came to Ostley?';
  expect(standalone(asked, 'And Ilse Brandt?')).toBe('How many people does Ilse Brandt say came to Ostley?');
});

it('leaves a question that says all itself', () => {
  expect(standalone('What did Anton Keel promise?', 'Who is Ilse Brandt?')).toBe('Who is Ilse Brandt?');
});
