import { expect, it } from 'vitest';
import { askedSource } from '../../../src/answering/comparing/asked-source.ts';
import { askedStance } from '../../../src/answering/comparing/asked-stance.ts';

it.each([
  ['According to the union, how many workers joined the strike at Harlow Steel?', ['union']],
  ['How many workers joined the strike, according to the steel union?', ['steel', 'union']],
  ["In Harlow, by the army's estimate, how many fled?", ['army']],
  ['How many fell ill, according to WHO?', ['who']],
  ['How fast will prices rise according to the IMF in May?', ['imf']],
  ['How many workers did the union count?', ['union']],
])('whose figure is asked for: %s', (question, words) => {
  expect(askedSource(question)).toEqual(words);
});

it.each([
  ['Did the FBI confirm the arrest?', ['fbi']],
  ['Has anyone confirmed the arrest?', []],
  ['Did the mayor of Harlow deny it?', ['mayor', 'harlow']],
])('whose stance is asked for: %s', (question, words) => {
  expect(askedStance(question)).toEqual(words);
});
