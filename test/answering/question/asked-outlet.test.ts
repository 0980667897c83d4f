import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/domain/article.ts';
import { askedOutlet } from '../../../src/answering/question/asked-outlet.ts';
import { reportsForFile } from '../open-corpus.ts';

const articles = new Map(
  ['The Harrow Post', 'Sund Courier', 'Time', null].map((publisher, at) => [`${at}`, { publisher } as Article]),
);

describe('askedOutlet', () => {
  it.each([
    ['What does the Harrow Post say about the fire?', 'the fire?'],
    ['what did Harrow Post report about the cause of the fire', 'the cause of the fire'],
    ['How many died, according to the Harrow Post?', 'How many died?'],
    ['According to The Harrow Post, how many died?', 'how many died?'],
    ['How many people does the Harrow Post say died?', 'How many people died?'],
    ['What does the Harrow Post say caused the fire?', 'What caused the fire?'],
    ['Did the Harrow Post report that ten people died?', 'Is it true that ten people died?'],
    ['How many died in the Harrow Post’s account?', 'How many died in the account?'],
    ['How does the Harrow Post describe the vote?', 'the vote?'],
    ['How many died as reported by the Harrow Post?', 'How many died?'],
  ])('asks its articles what is asked: %s', (question, rest) => {
    expect(askedOutlet(question, { articles })).toEqual({ publisher: 'The Harrow Post', question: rest });
  });

  it.each([
    'Who owns the Harrow Post?',
    'What did the Harrow bridge cost?',
    'What does the Evening Star say about it?',
    'How many died, according to the Harrow Post Office?',
    'What happened in time?',
  ])('asks none where none is named as a source: %s', (question) => {
    expect(askedOutlet(question, { articles })).toBeNull();
  });
});

const ask = reportsForFile([
  {
    publisher: 'Harrow Post',
    date: '2024-03-11',
    title: 'Ferry turns over off Pellan Point',
    text: 'The ferry turned over off Pellan Point on Monday. The coastguard said that 11 people had died.',
  },
  {
    publisher: 'Sund Courier',
    date: '2024-03-12',
    title: 'Ferry owner speaks',
    text: 'A freak wave struck the ferry off Pellan Point, its owner said. Doctors gave the number of dead as 14.',
  },
  {
    publisher: 'Northern Wire',
    date: '2024-03-12',
    title: 'Pellan Point mourns',
    text: 'Pellan Point mourned on Tuesday. The Sund Courier reported a second hole in the hull of the ferry.',
  },
]);

describe('a question on what one outlet reports', () => {
  it('is answered from its articles only', async () => {
    const { status, statements } = await ask('How many people died, according to the Sund Courier?');
    expect(status).toBe('answered');
    expect(statements.map(({ text }) => text).join()).toContain('14');
    expect(statements.map(({ text }) => text).join()).not.toContain('11');
  });

  it('is refused where its articles do not tell it', async () => {
    const { notFound } = await ask('What does the Northern Wire say about the price of bread?');
    expect(notFound?.reason).toBe('fact-missing');
  });

  it('is answered with what others quote the outlet with', async () => {
    const { status, text } = await ask('Did the Sund Courier report a second hole in the hull?');
    expect(status).toBe('answered');
    expect(text).toContain('reported a second hole');
  });
});
