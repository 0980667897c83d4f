import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../../src/answering/question/read-question.ts';
import { fixturesForFile } from '../open-fixtures.ts';

const fixtures = fixturesForFile();

function speakerIn(question: string): string | null {
  return readQuestion(question, fixtures.open.snapshot).speaker;
}

describe('whose words are asked for', () => {
  it.each([
    ['What did Ilse Brandt say about the Brennick Dam?', 'Ilse Brandt'],
    ['what does ilse brandt say about keel', 'Ilse Brandt'],
    ['How did Della Roon respond to Keel?', 'Della Roon'],
    ['According to Keel, how bad is it?', 'Keel'],
    ['How bad is it according to Keel?', 'Keel'],
    ['What were Keel’s exact words about Roon?', 'Keel'],
    ["Give me Keel's statement, word for word", 'Keel'],
    ['Quote Keel on the budget', 'Keel'],
    ['tell me what keel said about the vote', 'Keel'],
    ['anyone know what Ilse Brandt wants?', 'Ilse Brandt'],
    ['Did Straitlink confirm the accident?', 'Straitlink'],
    ['How many people did the organisers count?', 'organisers'],
    ["By the coast guard's estimate, how many were on board?", 'coast guard'],
  ])('is read from the question: %s', (question, speaker) => {
    expect(speakerIn(question)).toBe(speaker);
  });

  it.each([
    ['What did the finance minister say?', 'Tomas Verrin'],
    ['Quote the governor on the flood', 'Ilse Brandt'],
    ['Quote the governor’s exact words about the flood', 'Ilse Brandt'],
    ['What was the governor’s comment on the flood?', 'Ilse Brandt'],
    ["What's the governor's public statement, word for word?", 'Ilse Brandt'],
    ['what did the harbour master say about the barge', 'Joss Ferrant'],
    ["What does Piet Sanna's widow say?", 'Lotte Sanna'],
    ['What does the company say about the gate?', 'Corvane Hydro'],
  ])('is the one whom the articles introduce by the role: %s', (question, speaker) => {
    expect(speakerIn(question)).toBe(speaker);
  });

  it('stays a role where several have it', () => {
    expect(speakerIn('What did the captain say?')).toBe('captain');
  });
});

describe('nobody’s words in particular are asked for', () => {
  it.each([
    'What did people say about Brandt?',
    'Who is Brandt?',
    'What was said in Harrow?',
    'What did they say?',
    'What do the articles say about the dam?',
    'Did anybody say why?',
    'When did the dam break?',
  ])('%s', (question) => {
    expect(speakerIn(question)).toBeNull();
  });
});

it('a role is looked up as the name of who has it, its verb not at all', () => {
  const { terms } = readQuestion('What did the governor say about the water?', fixtures.open.snapshot);
  expect(terms.map(({ word }) => word)).toEqual(['water', 'Brandt']);
});
