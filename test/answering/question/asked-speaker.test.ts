import { expect, it } from 'vitest';
import { askedSpeaker } from '../../../src/answering/question/asked-speaker.ts';
import { questionKind } from '../../../src/answering/question/question-kind.ts';

function speakerIn(question: string, ...names: string[]): string | null {
  const found = names.map((text) => {
    const start = question.indexOf(text);
    return { text, start, end: start + text.length };
  });
  return askedSpeaker(questionKind(question), question, found);
}

it.each([
  ['What did Ana Lopez say about the Old Bridge?', ['Ana Lopez', 'Old Bridge']],
  ['What did the fire chief Ana Lopez say?', ['Ana Lopez']],
  ['How did Mayor Lopez respond to Keel?', ['Lopez', 'Keel']],
  ['According to Lopez, how bad is it?', ['Lopez']],
  ['What were Lopez’s exact words about Keel?', ['Lopez', 'Keel']],
  ["Give me Lopez's statement, word for word", ['Lopez']],
])('finds whose words are asked for: %s', (question, names) => {
  expect(speakerIn(question, ...names)).toBe(names[0]);
});

it.each([
  ['What did people say about Lopez?', ['Lopez']],
  ['Who is Lopez?', ['Lopez']],
  ['What was said in Harrow?', ['Harrow']],
  ['What did they say?', []],
])('knows that nobody’s words in particular are asked for: %s', (question, names) => {
  expect(speakerIn(question, ...names)).toBeNull();
});

it.each(['did ', 'did the a b ', 'according to ', 'did a', 'x'])(
  'reads 100 kB of "%s" without hanging',
  (piece) => {
    const question = `${piece.repeat(Math.ceil(100_000 / piece.length))}, Lopez`;
    const start = question.length - 5;
    const names = [{ text: 'Lopez', start, end: question.length }];
    expect(askedSpeaker('what-said', question, names)).toBeNull();
  },
  5000,
);
