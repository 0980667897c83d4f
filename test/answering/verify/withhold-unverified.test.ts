import { expect, it } from 'vitest';
import { withholdUnverified } from '../../../src/answering/verify/withhold-unverified.ts';
import type { Answer } from '../../../src/protocol/answer.ts';
import { fixturesForFile } from '../open-fixtures.ts';

const fixtures = fixturesForFile();

const answerTo = () => fixtures.open.ask('Who runs the Brennick Dam?');

/** The answer's first statement and citation, changed, and what the check makes of them. */
function checked(
  { statements, citations }: Answer,
  { statement = {}, citation = {} }: { statement?: object; citation?: object },
  about: 'story' | 'article' = 'story',
) {
  const changed = statements.slice(0, 1).map((first) => ({ ...first, ...statement }));
  const cited = citations.map((first) => ({ ...first, ...citation }));
  return withholdUnverified(changed, cited, fixtures.open.snapshot, about);
}

it('lets a statement stand whose quote is in the article and says so', async () => {
  const answer = await answerTo();
  expect(checked(answer, {})).toEqual({ statements: answer.statements.slice(0, 1), withheld: [] });
});

it.each<[string, object]>([
  ['changed by a word', { quote: 'The Brennick Dam has been run by the private company Arrin Rail since 2011.' }],
  ['moved by a character', { start: 1 }],
  ['of an article that is not there', { articleId: 'gone.txt' }],
  ['of the body that is passed off as metadata', { source: 'metadata' }],
])('withholds a statement on a quote %s', async (_, citation) => {
  const answer = await answerTo();
  const { statements, withheld } = checked(answer, { citation });
  expect(statements).toEqual([]);
  expect(withheld).toEqual([{ text: answer.statements[0]?.text, reason: 'cites a quote that is not in the article' }]);
  expect(checked(answer, { citation }, 'article').statements).toEqual([]);
});

it.each([
  'Arrin Rail has run the Brennick Dam since 2011.',
  'Corvane Hydro has run the Brennick Dam since 2001.',
  'Corvane Hydro has never run the Brennick Dam.',
])('withholds what the quote does not say, with the reason: %s', async (text) => {
  const { statements, withheld } = checked(await answerTo(), { statement: { text } });
  expect(statements).toEqual([]);
  expect(withheld).toEqual([{ text, reason: expect.stringMatching(/./) as unknown }]);
});

it('withholds a statement that cites nothing', async () => {
  expect(checked(await answerTo(), { statement: { markers: [] } }).statements).toEqual([]);
});
