import { expect, it } from 'vitest';
import { slotOf, type Slot } from '../../../src/answering/question/slot.ts';
import { questionKind } from '../../../src/answering/question/question-kind.ts';

function slotFor(question: string): Slot | null {
  return slotOf(questionKind(question), question);
}

it.each([
  ['How many people died in the flood?', 'people'],
  ['how many rubber boats were lost', 'boats'],
  ['What was the number of voters in Eastquay?', 'voters'],
  ['How many of the injured were women?', null],
  ['How many lifeboats, rafts and ropes did it carry?', 'ropes'],
  ['How much did it cost?', null],
  ['How many sheep were lost?', null],
])('wants a number of the thing counted: %s', (question, noun) => {
  expect(slotFor(question)).toEqual({ kind: 'number', noun });
});

it.each([
  ['Who runs the dam?', { kind: 'person' }],
  ['Where is it?', { kind: 'place' }],
  ['When did it open?', { kind: 'date' }],
  ['Why did she resign?', { kind: 'reason' }],
  ['What were his exact words?', { kind: 'quotation' }],
  ['What sport does he play?', { kind: 'category', category: 'sport' }],
  ['what is the Harbour List?', { kind: 'definition' }],
  ['What is the Harbour List?', { kind: 'definition' }],
  ['What is NATO?', { kind: 'definition' }],
  ['What’s the Treaty of Senna?', { kind: 'definition' }],
  ['What was “the Long Night”?', { kind: 'definition' }],
  ['What is Marrow in the north?', { kind: 'definition' }],
  ['Which of the captains resigned?', { kind: 'person' }],
  ['What young lawyer was there?', { kind: 'person' }],
  ['does somebody know how many boats sank', { kind: 'number', noun: 'boats' }],
  ['What does “NWS” stand for?', { kind: 'definition' }],
])('knows what must fill the gap that a question leaves: %s', (question, slot) => {
  expect(slotFor(question)).toEqual(slot);
});

it.each([
  'What broke?',
  'Did the gate jam?',
  'How did it end?',
  'Give me an overview',
  'the flood',
  'What is Jane Doe’s salary?',
  'What is Marrow used for?',
  'What is the mayor accused of?',
  'What did the minister propose?',
  'how often do ferries run',
])('takes any sentence on the subject where no gap is left: %s', (question) => {
  expect(slotFor(question)).toBeNull();
});

it.each(['number of ', 'how many a', 'what is ', 's'])(
  'reads 100 kB of "%s" without hanging',
  (piece) => {
    const question = piece.repeat(Math.ceil(100_000 / piece.length));
    expect(slotOf('quantity', question)).toMatchObject({ kind: 'number' });
    expect(slotOf('what', question)).not.toMatchObject({ kind: 'number' });
  },
  5000,
);
