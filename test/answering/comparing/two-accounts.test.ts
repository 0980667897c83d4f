import { describe, expect, it } from 'vitest';
import { expectBothSides } from '../expect-both-sides.ts';
import { reportsForFile } from '../open-corpus.ts';

const ask = reportsForFile([
  {
    publisher: 'Stage Weekly',
    date: null,
    title: 'Ten years without Ferro',
    text: 'Singer Lia Ferro left The Tin Larks in 2009 because of a throat illness. The band went on with her sister.',
  },
  {
    publisher: 'Coast Radio',
    date: null,
    title: 'An evening with an old star',
    text: 'Lia Ferro said in an interview that she left The Tin Larks over money. She lives by the sea.',
  },
  {
    publisher: 'Harl Gazette',
    date: '2021-05-01',
    title: 'The night Harl burned',
    text: 'The great fire of Harl in 1842 started in a bakery on Hook Street. It took a third of the town.',
  },
  {
    publisher: 'Tarn Post',
    date: '2021-06-02',
    title: 'New light on an old fire',
    text: 'Historians now believe that the great fire of Harl in 1842 started in a candle factory by the river. No plan of it is left.',
  },
  {
    publisher: 'Harl Gazette',
    date: '2021-07-01',
    title: 'The mill of Orrick',
    text: 'The mill of Orrick was closed because its roof leaked, the owner said. Forty people worked in it.',
  },
  {
    publisher: 'Tarn Post',
    date: '2021-07-02',
    title: 'Orrick loses its mill',
    text: 'A leaking roof was the reason why the mill of Orrick was closed, the owner said. It had run since 1880.',
  },
  {
    publisher: 'Sky Notes',
    date: null,
    title: 'A visitor from afar',
    text: 'The comet Ruiz-Lang goes round the sun once every 81 years, observers say. It was last seen in a cold spring.',
  },
  {
    publisher: 'Star Leaflet',
    date: null,
    title: 'Found by a teacher',
    text: 'A teacher found the comet Ruiz-Lang. The comet Ruiz-Lang returns every 76 years.',
  },
  {
    publisher: 'Dye Museum',
    date: null,
    title: 'The dye of Tomas Verin',
    text: 'Tomas Verin (1888–1954) was a chemist who found a green dye. He taught in Lusk.',
  },
  {
    publisher: 'Family Pages',
    date: null,
    title: 'The Verins of Lusk',
    text: 'The chemist Tomas Verin died in 1945 after a long illness. His brother kept a shop.',
  },
  {
    publisher: 'Sea Guide',
    date: null,
    title: 'The isle of Salter',
    text: 'The island of Salter lies 14 kilometres from the mainland. It has no cars.',
  },
  {
    publisher: 'Sailors’ Handbook',
    date: null,
    title: 'Anchorages',
    text: 'The island of Salter lies 9 nautical miles from the mainland. Its harbour is shallow.',
  },
  {
    publisher: 'Cup Notes',
    date: null,
    title: 'Finals of the Corran Cup',
    text: 'The 1998 Corran Cup final ended Dunmore 3, Estrel 2 after extra time. It rained all day.',
  },
  {
    publisher: 'Old Boots',
    date: null,
    title: 'Great days of Dunmore',
    text: 'Dunmore won the 1998 Corran Cup final 2-1, with a late header. The cup stands in a pub.',
  },
  {
    publisher: 'Cup Notes',
    date: null,
    title: 'A dull afternoon',
    text: 'Perrin beat Lusk 1-0 in the 2003 Corran Cup final. Few remember it.',
  },
  {
    publisher: 'Old Boots',
    date: null,
    title: 'Lusk away',
    text: 'Lusk lost the 2003 Corran Cup final to Perrin, 0–1. The coach resigned.',
  },
]);

describe('two accounts of what was only one way', () => {
  it.each([
    ['Why did Lia Ferro leave The Tin Larks?', 'illness', 'money'],
    ['Where did the great fire of Harl start?', 'bakery', 'candle factory'],
    ['How often does the comet Ruiz-Lang come back?', '81', '76'],
    ['When did Tomas Verin die?', '1954', '1945'],
    ['How far is Salter from the mainland?', '14 kilometres', '9 nautical miles'],
    ['What was the score in the 1998 Corran Cup final?', 'Dunmore 3, Estrel 2', '2-1'],
  ])('are told side by side: %s', async (question, one, another) => {
    expectBothSides(await ask(question), one, another);
  });

  it('are one where they give the same cause', async () => {
    expect((await ask('Why was the mill of Orrick closed?')).status).toBe('answered');
  });

  it('are one where they give the same score', async () => {
    expect((await ask('What was the score in the 2003 Corran Cup final?')).status).toBe('answered');
  });
});
