import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/protocol/answer.ts';
import { reportsForFile } from '../open-corpus.ts';

const quake =
  'A magnitude 6.8 earthquake struck Tamaran province early on Tuesday, killing at least 31 people, the National Disaster Agency said. Another 140 people were injured, according to the agency.';

const ask = reportsForFile([
  { publisher: 'Pacific Wire', date: '2022-08-02', title: 'Strong quake hits Tamaran', text: quake },
  { publisher: 'Daily Lantern', date: '2022-08-02', title: 'Tamaran quake kills 31', text: quake },
  {
    publisher: 'The Morning Post',
    date: '2022-08-03',
    title: 'Red Cross fears far more dead in Tamaran',
    text: 'The Red Cross believes that at least 120 people died in Tuesday’s earthquake in Tamaran province. She put the number of injured at 380, said Ana Beltran, who heads its team.',
  },
  {
    publisher: 'Radio Merida',
    date: '2022-08-05',
    title: 'What we know about the Tamaran earthquake',
    text: 'The agency’s head, Luz Ferrer, put the death toll of the Tamaran earthquake at 58. Twenty people are still missing.',
  },
  {
    publisher: 'Radio Merida',
    date: '2022-08-04',
    title: 'Search goes on after Tamaran earthquake',
    text: 'Forty people are still missing after the earthquake in Tamaran.',
  },
  {
    publisher: 'Norland News',
    date: '2022-08-09',
    title: 'Storm kills 12 in Norland',
    text: 'A storm killed 12 people and injured 70 in Norland on Monday, police said.',
  },
  {
    publisher: 'Herald',
    date: '2024-03-11',
    title: 'Halvorsen to cut jobs',
    text: 'Halvorsen Foods will cut 1,200 jobs, the company said on Monday. Halvorsen employs 9,400 people in all.',
  },
  {
    publisher: 'Gazette',
    date: null,
    title: 'Union: Halvorsen plans more layoffs',
    text: 'The food workers’ union says that Halvorsen Foods plans to lay off 2,000 employees, not 1,200 as the company maintains.',
  },
  {
    publisher: 'City Beat',
    date: '2024-06-03',
    title: 'Marla Quist returns',
    text: 'More than 80,000 fans filled Harbour Park for the concert of Marla Quist, the promoter Livewave said. Police counted 55,000, an independent team 48,000.',
  },
  {
    publisher: 'The Anchor',
    date: '2024-06-04',
    title: 'Harbour Park concert: gate locked?',
    text: 'The promoter Livewave denied that the western gate was locked during the Marla Quist concert.',
  },
  {
    publisher: 'City Beat',
    date: '2024-06-05',
    title: 'Fire brigade on the Harbour Park gate',
    text: 'A fire brigade officer, Sem Dekker, confirmed that the western gate was locked until nine.',
  },
  {
    publisher: 'World Dispatch',
    date: '2021-05-05',
    title: 'Karvel truce near',
    text: 'The ceasefire in the Karvel valley will begin on Friday, 7 May, mediator Jonas Weld said on Wednesday.',
  },
  {
    publisher: 'Karvel Radio',
    date: '2021-05-06',
    title: 'Front names day of truce',
    text: 'The truce in Karvel will begin on Sunday, 9 May, a commander of the Karvel Front, Idris Amar, said. He said the front was holding 61 hostages, among them 9 children.',
  },
]);

/** Value and speaker of each claim, as listed. */
function sides({ claims = [] }: Answer): [string, string | null][] {
  return claims.map(({ value, speaker }) => [value, speaker]);
}

describe('figures of one event', () => {
  it('are all shown with who gives them, newest first, without those of another event', async () => {
    const answer = await ask('How many people were killed in the Tamaran earthquake?');
    expect(answer.status).toBe('disputed');
    expect(sides(answer)).toEqual([
      ['58', 'The agency’s head, Luz Ferrer'],
      ['at least 120', 'The Red Cross'],
      ['at least 31', 'the National Disaster Agency'],
    ]);
    expect(answer.claims?.[2]).toMatchObject({ independent: 1, asOf: '2022-08-02' });
  });

  it('do not mix the missing with the dead', async () => {
    const answer = await ask('How many people are still missing after the Tamaran earthquake?');
    expect(answer).toMatchObject({ status: 'answered', development: true });
    expect(sides(answer).map(([value]) => value)).toEqual(['Twenty', 'Forty']);
  });

  it('keep the undated last, and whose figure is denied with its owner', async () => {
    const answer = await ask('How many jobs will Halvorsen cut?');
    expect(answer.status).toBe('disputed');
    expect(answer.claims?.map(({ value, asOf }) => [value, asOf])).toEqual([
      ['1,200', '2024-03-11'],
      ['2,000', null],
    ]);
  });

  it('that stand in one sentence are each given to their own source', async () => {
    const answer = await ask('How many people attended the Marla Quist concert?');
    expect(answer.status).toBe('disputed');
    expect(new Map(sides(answer))).toEqual(
      new Map([
        ['More than 80,000', 'the promoter Livewave'],
        ['55,000', 'Police'],
        ['48,000', 'an independent team'],
      ]),
    );
  });

  it('are found by a question whether the sources agree', async () => {
    const answer = await ask('Do the reports agree on how many people attended the Marla Quist concert?');
    expect(answer.status).toBe('disputed');
    expect(sides(answer)).toHaveLength(3);
  });
});

it('dates of one event are laid side by side, and the day of the statement is none of them', async () => {
  const answer = await ask('When does the truce in Karvel begin?');
  expect(answer.status).toBe('disputed');
  expect(sides(answer)).toEqual([
    ['Sunday, 9 May', 'a commander of the Karvel Front, Idris Amar'],
    ['Friday, 7 May', 'mediator Jonas Weld'],
  ]);
});

it('who denies and who confirms are laid side by side', async () => {
  const answer = await ask('Was the western gate locked?');
  expect(answer.status).toBe('disputed');
  expect(answer.claims?.map(({ position, speaker }) => [position, speaker])).toEqual([
    ['confirms', 'A fire brigade officer, Sem Dekker'],
    ['denies', 'The promoter Livewave'],
  ]);
});

it('a part is not taken for the whole', async () => {
  const answer = await ask('How many hostages is the Karvel Front holding?');
  expect(answer.status).toBe('answered');
  expect(answer.statements[0]?.text).toContain('61 hostages');
  expect(answer).not.toHaveProperty('claims');
});
