import { expect, it } from 'vitest';
import { measureAsked } from '../../../src/answering/evidence/measure-asked.ts';

it.each([
  ['How much did the bridge cost?', '$', '40 million', true],
  ['How much did the bridge cost?', 'It has ', ' lanes', false],
  ['How long is the bridge?', 'It is ', ' metres long', true],
])('wants round a number what is measured: %s', (question, before, after, fits) => {
  expect(measureAsked(question)?.(before, after)).toBe(fits);
});

it('takes a rise of costs in percent as well', () => {
  expect(measureAsked('By how much did costs rise?')).toBeNull();
});
