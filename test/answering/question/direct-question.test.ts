import { expect, it } from 'vitest';
import { directQuestion } from '../../../src/answering/question/direct-question.ts';

it.each([
  ['anyone know how many ferries sank', 'how many ferries sank'],
  ['Does anybody happen to know who won?', 'who won?'],
  ['hey, do you know why the bridge shut', 'why the bridge shut'],
  ['u know when it opens?', 'when it opens?'],
  ['Tell me who runs the dam', 'who runs the dam'],
  ['can you please tell me where the fire started?', 'where the fire started?'],
  ['Could you explain how the gate jammed?', 'how the gate jammed?'],
  ['Can you help me find out how many died?', 'how many died?'],
  ['I want to know when the trial starts', 'when the trial starts'],
  ['i’d like to know in which year it opened', 'in which year it opened'],
  ['id like to know to whom it was sold', 'to whom it was sold'],
  ['just wondering what the ferry cost', 'what the ferry cost'],
  ['I don’t understand why it was shut', 'why it was shut'],
  ['any idea how much it cost?', 'how much it cost?'],
  ['any word on whether it opens', 'whether it opens'],
  ['Ok so who won?', 'who won?'],
  ['Hello! Who won?', 'Who won?'],
])('finds the question in what readers write around it: %s', (text, question) => {
  expect(directQuestion(text)).toBe(question);
});

it.each([
  'Who runs the dam?',
  'Tell me about the flood',
  'Did anyone know that the gate jammed?',
  'Do you know the mayor?',
  'So the ferry sank',
  'Explain the vote',
])('leaves any other text as it is: %s', (text) => {
  expect(directQuestion(text)).toBe(text);
});

it.each(['so ', 'tell me ', 'so,!. ', 'i want to know '])(
  'reads 100 kB of "%s" without hanging',
  (piece) => {
    expect(directQuestion(piece.repeat(Math.ceil(100_000 / piece.length)))).toEqual(expect.any(String));
  },
  5000,
);
