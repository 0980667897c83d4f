import { expect, it } from 'vitest';
import { slotValues } from '../../../src/answering/evidence/slot-values.ts';
import type { Slot } from '../../../src/answering/question/slot.ts';

const number: Slot = { kind: 'number', noun: null };

it.each<[Slot, string, string[]]>([
  [number, 'About 1,200 of 14.5 million left in 2023, dozens by boat.', ['1200', '14.5', 'million', 'dozen']],
  [number, 'Seven ships and twenty rafts.', ['seven', 'twenty']],
  [number, 'On duty for nineteen hours.', ['nineteen']],
  [{ kind: 'date' }, 'It failed on 14 March 2023 and again on Tuesday.', ['2023', 'tuesday']],
  [{ kind: 'date' }, 'The term begins on 5 January, not in 2019.', ['5 january', '2019']],
  [{ kind: 'place' }, 'They met in Port Senna near the river.', ['port senna']],
  [{ kind: 'person' }, 'the nurse Tilda Wren spoke', ['tilda wren']],
  [{ kind: 'quotation' }, 'He said “count them twice” and left.', ['“count them twice”']],
  [{ kind: 'reason' }, 'It closed because piers broke.', ['because']],
  [{ kind: 'reason' }, 'The owner blamed falling demand.', ['blamed']],
  [{ kind: 'definition' }, 'A spillway is a channel.', ['is a']],
  [{ kind: 'definition' }, 'On Monday, a day later, Marrow, a village, was cut off.', [', a ']],
  [{ kind: 'category', category: 'profession' }, 'She was a nurse, then a pilot.', ['nurse', 'pilot']],
])('finds what could fill a gap: %o in "%s"', (slot, sentence, keys) => {
  const values = slotValues(slot, sentence, '');
  expect(values.map(({ key }) => key)).toEqual(keys);
  for (const { start, end } of values) expect(sentence.slice(start, end).trim()).not.toBe('');
});

it('does not take what the question already says for its answer', () => {
  const values = slotValues(
    { kind: 'place' },
    'The ferry sailed from Calder Bay to Port Senna.',
    'Where from Calder Bay?',
  );
  expect(values.map(({ key }) => key)).toEqual(['port senna']);
});

it.each<[string, Slot, string, string[]]>([
  ['How many people were killed in the 2015 bombing?', number, 'The 2015 bombing killed 15 people.', ['15']],
  ['When did Verin die?', { kind: 'date' }, 'Tomas Verin (1888–1954) found it in 1920.', ['1954', '1920']],
  ['When was Verin born?', { kind: 'date' }, 'Tomas Verin (12 May 1888 – 3 June 1954, chemist) found it.', ['1888']],
  ['When did Verin, born in Lusk, die?', { kind: 'date' }, 'Tomas Verin (1888–1954) taught.', ['1888', '1954']],
  ['When did Verin teach?', { kind: 'date' }, 'Tomas Verin (1888–1954) taught.', ['1888', '1954']],
  ['Did 12,000 march, or how many?', number, 'Of 12000 asked, 2,000 marched.', ['2000']],
  ['How many of the dozen were found?', number, 'Dozens fled, ten were found.', ['ten']],
  ['Who came in 1.5 hours?', number, 'She took 1 hour and 5 minutes.', ['1', '5']],
  [
    'On what day in March 2021 did the ship run aground?',
    { kind: 'date' },
    'It ran aground on 23 March 2021.',
    ['2021'],
  ],
  ['When in 2021 did it sink?', { kind: 'date' }, 'It sank in May 2021.', ['2021']],
  ['When did it sink in 2021?', { kind: 'date' }, 'It sailed in 2021.', []],
  ['Who funded the museum?', { kind: 'person' }, 'Last year EU funds paid for it.', ['eu']],
  ['What did the EU fund, and who asked?', { kind: 'person' }, 'The EU funded it.', []],
])('takes for said in the question only whole words of it: %s', (question, slot, sentence, keys) => {
  expect(slotValues(slot, sentence, question).map(({ key }) => key)).toEqual(keys);
});

it.each(['1,', 'Aa ', 'in Aa ', '“a', '14 march ', 'is a ', 'Aa of ', '9'])(
  'reads a sentence of 100 kB of "%s" without hanging',
  (piece) => {
    const sentence = piece.repeat(Math.ceil(100_000 / piece.length));
    for (const kind of ['person', 'place', 'date', 'reason', 'quotation', 'definition'] as const) {
      expect(slotValues({ kind }, sentence, 'x')).toEqual(expect.any(Array));
    }
    expect(slotValues(number, sentence, 'x')).toEqual(expect.any(Array));
  },
  10_000,
);
