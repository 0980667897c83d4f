import { expect, it } from 'vitest';
import { reportsForFile } from '../open-corpus.ts';

const ask = reportsForFile([
  {
    publisher: 'Herald',
    date: '2024-02-06',
    title: 'Crane falls at Corran quay',
    text: [
      'A crane fell at Corran quay on Monday, and Harbour Trust Secretary Ines Valdor came to see it.',
      'However, Valdor refrained from naming the firm, saying, “The lawyers have been told.”',
      'The ferry to Corran was two hours late.',
    ].join(' '),
  },
]);

it('takes whose title names a body to speak for it, also where only the name stands', async () => {
  const { status, statements } = await ask('What did the Harbour Trust say about the firm?');
  expect(status).toBe('answered');
  expect(statements[0]?.text).toContain('refrained from naming the firm');
});

it('quotes exactly the words of whoever speaks for it', async () => {
  const { status, statements } = await ask('What exactly did the Harbour Trust say about the firm?');
  expect(status).toBe('answered');
  expect(statements[0]?.text).toMatch(/: “The lawyers have been told\.”/);
});

const company = reportsForFile([
  {
    publisher: 'Courier',
    date: '2023-03-15',
    title: 'Engineer says a gate jammed at Corvane dam',
    text: [
      'Lena Brandt, an engineer, said that a gate had jammed on Tuesday.',
      'Corvane Hydro, which operates the dam, rejected that account.',
      '“Every gate was working that night,” the company’s chief executive, Ruben Aldane, said.',
    ].join(' '),
  },
]);

it('takes whom the article introduces as its officer to speak for a body', async () => {
  const { status, statements } = await company('What does the company say about the gate?');
  expect(status).toBe('answered');
  expect(statements[0]?.text).toContain('Every gate was working that night');
});
