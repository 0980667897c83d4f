import { expect, it } from 'vitest';
import type { Article } from '../../../src/domain/article.ts';
import { splitSentences } from '../../../src/domain/split-sentences.ts';
import { findSpeaker } from '../../../src/answering/speakers/find-speaker.ts';
import type { Speaker } from '../../../src/answering/speakers/speaker.ts';

/** Speakers of the sentences of a one-paragraph article, in order. */
function speakersIn(text: string): (Speaker | null)[] {
  const body = { start: 0, end: text.length };
  const article: Article = {
    id: 'a.txt',
    digest: '',
    text,
    title: '',
    titleSource: 'headline',
    publisher: null,
    author: null,
    publishedAt: null,
    publishedPrecision: null,
    dateSource: null,
    agencies: false,
    url: null,
    metadataSpans: {},
    body: [{ ...body, kind: 'paragraph' }],
    dropped: [],
  };
  return splitSentences(text, body).map((sentence) => findSpeaker(article, sentence));
}

it.each([
  [
    'Deputy Press Secretary Ana Lopez said the bridge was safe.',
    'Deputy Press Secretary Ana Lopez',
    'Lopez',
    'indirect',
  ],
  ['“The bridge is safe,” said Mayor Ana Lopez.', 'Mayor Ana Lopez', 'Lopez', 'direct'],
  ['The bridge is safe, police said.', 'police', 'police', 'indirect'],
  [
    'The Road Safety Office (RSO) said on Monday that the bridge was safe.',
    'The Road Safety Office',
    'Road Safety Office',
    'indirect',
  ],
  ['Ana Lopez (Green Party) told reporters the bridge was safe.', 'Ana Lopez', 'Lopez', 'indirect'],
  [
    'According to the Ministry of Health, 12 people died.',
    'the Ministry of Health',
    'Ministry of Health',
    'according-to',
  ],
  [
    'Twelve people died, according to hospital director Iris Bohm.',
    'hospital director Iris Bohm',
    'Bohm',
    'according-to',
  ],
  ['Maria Silva, the head of the agency, said the storm had passed.', 'Maria Silva', 'Silva', 'indirect'],
  [
    'Silva’s spokesman Jan Berg told reporters on Monday that the plan was dead.',
    'Silva’s spokesman Jan Berg',
    'Berg',
    'indirect',
  ],
  ['The deal has been confirmed by the Northern Union.', 'the Northern Union', 'Northern Union', 'indirect'],
  ['The committee alleges that the firm lied.', 'The committee', 'committee', 'indirect'],
  ['A report by the auditor says the money is gone.', 'A report by the auditor', 'report by the auditor', 'indirect'],
])('reads who speaks in %j', (text, name, short, how) => {
  expect(speakersIn(text)[0]).toMatchObject({ name, short, how });
});

it('tells what is passed on from what is said', () => {
  expect(speakersIn('The fire, as reported by Delta News, killed 14.')[0]).toMatchObject({
    name: 'Delta News',
    reported: true,
  });
});

it('names nobody where the article itself speaks', () => {
  expect(speakersIn('The storm passed on Monday. A car was found in the river.')).toEqual([null, null]);
});

it('does not take a confirmed fact without a confirmer for speech', () => {
  expect(speakersIn('No evidence was found that the ferry was overloaded.')).toEqual([null]);
});

it('resolves a pronoun to the last speaker named', () => {
  const [, second] = speakersIn('Mayor Ana Lopez said the bridge was safe. She noted that money was short.');
  expect(second).toMatchObject({ name: 'Mayor Ana Lopez' });
});

it('resolves a pronoun to the person of the sentence before, where nobody speaks there', () => {
  const [, second] = speakersIn('John Smith visited the town on Friday. He described the damage as severe.');
  expect(second).toMatchObject({ short: 'Smith' });
});

it('keeps the speaker of a quotation that goes on', () => {
  const [, second] = speakersIn('“We will rebuild,” said Mayor Ana Lopez. “It will take two years.”');
  expect(second).toMatchObject({ short: 'Lopez', how: 'direct' });
});

it.each([
  'Tom Lund was arrested on Monday, Police Chief Ann Roe said. He denied the charges.',
  'Tom Lund was arrested on Monday, said Police Chief Ann Roe. He said it was a mistake.',
  'Police Chief Ann Roe said Tom Lund was arrested on Monday. He denied the charges.',
])('leaves open whom a pronoun means where the speaker spoke of another: %s', (text) => {
  const [, second] = speakersIn(text);
  expect(second).toBeNull();
});

it.each([
  'Tom Lund was arrested on Monday, Police Chief Ann Roe said. She added that he was armed.',
  'Police Chief Ann Roe said Tom Lund was arrested on Monday. She said he was armed.',
  'Harrow Bridge was closed on Monday, Police Chief Ann Roe said. She denied that it was late.',
  'Police Chief Ann Roe said Roe’s men had closed the road. She denied that it was late.',
])('lets a pronoun mean the speaker who goes on, or speaks of no other person: %s', (text) => {
  const [, second] = speakersIn(text);
  expect(second).toMatchObject({ short: 'Roe' });
});
