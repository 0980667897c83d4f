import { expect, it } from 'vitest';
import { matterOf } from '../../../src/answering/question/matter.ts';
import { questionKind } from '../../../src/answering/question/question-kind.ts';

it.each([
  ['Do the sources agree on why the ferry sank?', 'why the ferry sank?'],
  ['Do all sources confirm that the ferry sank?', 'the ferry sank?'],
  ['final toll - any disagreement between ministry and company?', 'final toll'],
  ['source of the fire: what are the competing theories?', 'source of the fire'],
  ['rival accounts of the arrest', 'the arrest'],
  ['What do different sources say about how it began', 'how it began'],
])('%s asks what sources say of a matter', (question, matter) => {
  expect(questionKind(question)).toBe('agreement');
  expect(matterOf(question)).toBe(matter);
});

it('a question that compares nothing has no such matter', () => {
  expect(matterOf('How did the fire start?')).toBeNull();
});
