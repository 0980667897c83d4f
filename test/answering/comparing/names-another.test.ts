import { describe, expect, it } from 'vitest';
import { reportsForFile } from '../open-corpus.ts';

const ask = reportsForFile([
  {
    publisher: 'Herald',
    date: '2024-03-11',
    title: 'The lighthouse at Cape Orsay',
    text: 'The lighthouse at Cape Orsay was designed by Greta Hauser. It is 41 metres high.',
  },
  {
    publisher: 'Gazette',
    date: '2024-04-02',
    title: 'Who drew the tower of Cape Orsay?',
    text: 'Paul Ostrander designed the lighthouse at Cape Orsay, according to his letters. He never saw it.',
  },
  {
    publisher: 'Herald',
    date: '2024-05-11',
    title: 'Velmar Foods at forty',
    text: 'The company Velmar Foods was founded by Mira Dosh and Kurt Lang in a garage.',
  },
  {
    publisher: 'Gazette',
    date: '2024-05-12',
    title: 'A founder remembers',
    text: 'Velmar Foods was founded by Mira Dosh alone, in 1984, and Kurt Lang joined a year later.',
  },
  {
    publisher: 'Herald',
    date: '2024-06-11',
    title: 'Bridge over the Tarn',
    text: 'The bridge over the Tarn was built by Ana Reyes. It opened in June.',
  },
  {
    publisher: 'Gazette',
    date: '2024-06-12',
    title: 'New bridge over the Tarn opens',
    text: 'Engineer Ana Reyes built the bridge over the Tarn. Her mother Luz Ferrer cut the ribbon.',
  },
  {
    publisher: 'Herald',
    date: '2024-07-11',
    title: 'A hall for Lusk',
    text: 'The concert hall of Lusk was designed by Nadia Brill. It holds nine hundred.',
  },
  {
    publisher: 'Gazette',
    date: '2024-07-12',
    title: 'The concert hall of Lusk at fifty',
    text: 'Milan Osk designed the concert hall of Lusk, though many plans were drawn by Nadia Brill.',
  },
]);

describe('who did what is done once', () => {
  it('is disputed where two stories name different people', async () => {
    const answer = await ask('Who designed the lighthouse at Cape Orsay?');
    expect(answer.status).toBe('disputed');
    expect(answer.text).toContain('Greta Hauser');
    expect(answer.text).toContain('Paul Ostrander');
  });

  it('is disputed where one story says that the first of the others did it alone', async () => {
    const answer = await ask('Who founded Velmar Foods?');
    expect(answer.status).toBe('disputed');
    expect(answer.text).toContain('Mira Dosh and Kurt Lang');
    expect(answer.text).toContain('alone');
  });

  it('is disputed where each gives another as the one who did it, though one names both', async () => {
    expect((await ask('Who designed the concert hall of Lusk?')).status).toBe('disputed');
  });

  it('is agreed where both name the same, whatever titles they give', async () => {
    expect((await ask('Who built the bridge over the Tarn?')).status).toBe('answered');
  });
});
