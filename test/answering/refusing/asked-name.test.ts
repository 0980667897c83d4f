import { expect, it } from 'vitest';
import { reportsForFile } from '../open-corpus.ts';

const ask = reportsForFile([
  {
    publisher: 'Northern Wire',
    date: '2023-07-21',
    title: 'School in Fenby suspends teacher',
    text: 'The school in Fenby has suspended one teacher.',
  },
  {
    publisher: 'Northern Wire',
    date: '2023-07-21',
    title: 'Orrick wins the cup',
    text: 'The captain of the Orrick team, Lowell Prask, lifted the cup.',
  },
  { publisher: 'Northern Wire', date: '2023-07-22', title: 'Pellucore', text: 'Pellucore makes meters. Staff: 4,100.' },
]);

it('refuses to name whom no sentence names', async () => {
  expect((await ask('What is the name of the teacher suspended by the school in Fenby?')).status).toBe('not-found');
});

it('names whom one does', async () => {
  const { status, text } = await ask('What is the name of the captain of the Orrick team?');
  expect(status).toBe('answered');
  expect(text).toContain('Lowell Prask');
});

it('takes staff for the employees that are counted', async () => {
  const { status, text } = await ask('How many employees does Pellucore have?');
  expect(status).toBe('answered');
  expect(text).toContain('4,100');
});
