import { expect, it } from 'vitest';
import { fixturesForFile } from '../open-fixtures.ts';

const fixtures = fixturesForFile();

it.each([
  ['Who runs the Brennick Dam?', { publishers: ['Coastline Radio'] }],
  ['How many people died in the Ostley flood?', { from: '2025-01-01' }],
  ['What exactly did Nessa Quill say?', { to: '2023-03-01' }],
  ['Timeline of the Ostley flood', { from: '2025-11-01' }],
])('says that the answer is outside the filter: %s', async (question, filter) => {
  const answer = await fixtures.open.ask(question, { filter });
  expect(answer.status).toBe('not-found');
  expect(answer.notFound?.reason).toBe('filtered-out');
  expect(answer.text).toMatch(/^No article within the chosen filter answers this\./);
  expect(answer.citations).toEqual([]);
});

it('does not blame the filter for what no article says', async () => {
  const answer = await fixtures.open.ask('Who is Petra Lindqvist?', { filter: { publishers: ['Coastline Radio'] } });
  expect(answer.notFound?.reason).not.toBe('filtered-out');
});

it('answers from within the filter as without one', async () => {
  const filter = { publishers: ['Arrin Valley Courier'] };
  const answer = await fixtures.open.ask('Who runs the Brennick Dam?', { filter });
  expect(answer.status).toBe('answered');
});
