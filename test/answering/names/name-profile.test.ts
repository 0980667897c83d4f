import { expect, it } from 'vitest';
import { bearersOfRole } from '../../../src/answering/names/bearers-of-role.ts';
import { profileOf } from '../../../src/answering/names/name-profile.ts';
import { nounPhrases } from '../../../src/answering/names/noun-phrases.ts';
import { fixturesForFile } from '../open-fixtures.ts';

const fixtures = fixturesForFile();

it.each([
  ['Ilse Brandt', 'person', 'she'],
  ['Anton Keel', 'person', 'he'],
  ['Brandt', 'person', 'she'],
  ['Imogen Fairlight', 'person', null],
  ['Corvane Hydro', 'organisation', null],
  ['Saint Orla', 'thing', null],
  ['Calder Bay', 'thing', null],
])('knows by how the articles speak of %s that it is a %s', (name, kind, pronoun) => {
  expect(profileOf(name, fixtures.open.snapshot)).toEqual({ kind, pronoun });
});

it.each([
  ['finance minister', ['Tomas Verrin']],
  ['Finance Minister', ['Tomas Verrin']],
  ['deputy mayor', ['Finn Garrow']],
  ['the company', ['Corvane Hydro']],
  ['zookeeper', []],
])('knows who is introduced as "%s"', (role, bearers) => {
  expect(bearersOfRole(role, fixtures.open.snapshot)).toEqual(bearers);
});

it('names all captains where there are several', () => {
  expect(bearersOfRole('captain', fixtures.open.snapshot)).toHaveLength(2);
});

it('finds noun phrases, those with a link as a whole and its end', () => {
  const phrases = nounPhrases('Two men signed a treaty between Ostley and Millen.', fixtures.open.snapshot);
  expect(phrases.map(({ text, kind, isNew }) => [text, kind, isNew])).toEqual([
    ['two men', 'people', false],
    ['a treaty between Ostley and Millen', 'thing', true],
    ['Ostley and Millen', 'thing', false],
  ]);
});
