import { expect, it } from 'vitest';
import { withoutPreamble } from '../../src/writing/without-preamble.ts';

it.each([
  ['According to the quotes, the mayor resigned.', 'The mayor resigned.'],
  ['Based on the provided sources, 12 people died.', '12 people died.'],
  ['As stated in the articles above, “it is over”.', '“it is over”.'],
])('takes off what says only where a model has it from: %s', (sentence, rest) => {
  expect(withoutPreamble(sentence)).toBe(rest);
});

it.each([
  'According to the police, the mayor resigned.',
  'According to sources, the mayor resigned.',
  'According to two sources, the mayor resigned.',
  'According to sources close to the mayor, he resigned.',
  'According to the article in the Daily Ember, the mayor resigned.',
])('leaves who is named as the one who said it: %s', (sentence) => {
  expect(withoutPreamble(sentence)).toBe(sentence);
});
