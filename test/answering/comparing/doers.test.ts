import { expect, it } from 'vitest';
import { doersOf } from '../../../src/answering/comparing/doers.ts';

const QUESTION = 'Who designed the bridge?';

/** The doers that a sentence gives, where the people named in it are its values. */
function doers(question: string, text: string, ...people: readonly string[]): string[] {
  const values = people.map((key) => ({ key, start: text.indexOf(key), end: text.indexOf(key) + key.length }));
  return doersOf(question, { text, values }).map(({ key }) => key);
}

it.each([
  ['The bridge was designed by Greta Hauser for Paul Ostler.', 'Greta Hauser'],
  ['The bridge, designed in 1931 by Greta Hauser, is named after Paul Ostler.', 'Greta Hauser'],
  ['Greta Hauser designed the bridge, and Paul Ostler paid for it.', 'Greta Hauser'],
  ['Greta Hauser had first designed the bridge that Paul Ostler built.', 'Greta Hauser'],
  ['Greta Hauser was the architect, not Paul Ostler.', 'Greta Hauser'],
])('gives the one who did it: %s', (text, doer) => {
  expect(doers(QUESTION, text, 'Greta Hauser', 'Paul Ostler')).toEqual([doer]);
});

it('gives the winner that is declared', () => {
  const text = 'Kofi Brandt was declared winner after Tobias Renner was disqualified.';
  expect(doers('Who won the race?', text, 'Kofi Brandt', 'Tobias Renner')).toEqual(['Kofi Brandt']);
});

it('gives nobody where the deed is another', () => {
  expect(doers(QUESTION, 'Greta Hauser opened the bridge.', 'Greta Hauser')).toEqual([]);
  expect(doers('Who opened the bridge?', 'Greta Hauser opened it.', 'Greta Hauser')).toEqual([]);
});
