import { expect, it } from 'vitest';
import { nameLexicon } from '../../../src/answering/names/name-lexicon.ts';
import { namesIn } from '../../../src/answering/names/names-in.ts';
import { fixturesForFile } from '../open-fixtures.ts';

const fixtures = fixturesForFile();

function namesOf(text: string): string[] {
  return namesIn(text, nameLexicon(fixtures.open.snapshot)).map((name) => name.text);
}

it.each([
  ['what did ilse brandt say about corvane hydro', ['Ilse Brandt', 'Corvane Hydro']],
  ['WHAT DID ILSE BRANDT SAY?', ['Ilse Brandt']],
  ['What Did Ilse Brandt Say?', ['Ilse Brandt']],
  ['what is the harbour list', ['Harbour List']],
  ['where is the old customs house', ['Old Customs House']],
  ['Did Petra Lindqvist resign?', ['Petra Lindqvist']],
  ["What is keel's plan?", ['Keel']],
  ['whats the capital of france', ['France']],
])('finds names however they are typed: %s', (text, names) => {
  expect(namesOf(text)).toEqual(names);
});

it.each([
  'where was the old woman found',
  'What happened on Monday in March?',
  'the house by the bay',
  'which list is it?',
  'who cooked the turkey',
])('takes a common word for none, though it stands in a name: %s', (text) => {
  expect(namesOf(text)).toEqual([]);
});
