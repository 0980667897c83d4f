import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/protocol/answer.ts';
import { reportsForFile } from './open-corpus.ts';

const ask = reportsForFile([
  {
    publisher: 'Harbour Gazette',
    date: '2023-05-04',
    title: 'Fishery talks open in Lima',
    text: [
      'Peruvian President Rosa Quispe opened fishery talks with Ecuador in Lima on Thursday.',
      'Quispe said that over 4,300 Peruvian sailors had been killed or wounded in storms since 2001.',
      'Ecuadorian Foreign Minister Luis Andrade called the talks “a late start”.',
      'The coast guard said that 12,500 litres of diesel were seized in April.',
    ].join(' '),
  },
  {
    publisher: 'Andes Wire',
    date: null,
    title: 'Fleet dispute grows',
    text: [
      'Ecuador has sent 40 patrol boats to the disputed waters, the Gazette reported.',
      'Fishing has been suspended there since a collision in March.',
      'Prime Minister Elsa Paredes of Peru will fly to Bogota, and American Secretary of State John Marsh may join her.',
      'Lima rejected the accusation that its navy fired on trawlers.',
    ].join(' '),
  },
]);

const quotes = ({ citations }: Answer) => citations.map(({ quote }) => quote).join('\n');

describe('a number of somebody', () => {
  it('is found though the question has another word for what befell them', async () => {
    expect(quotes(await ask('How many sailors has Peru lost since 2001?'))).toContain('4,300');
    expect(quotes(await ask('How many casualties were there among Peruvian sailors?'))).toContain('4,300');
  });

  it.each(['How many Ecuadorian sailors have been killed?', 'How many Peruvian sailors were arrested?'])(
    'is not given for others, nor for another fate: %s',
    async (question) => {
      expect((await ask(question)).status).toBe('not-found');
    },
  );

  it('is found by the number itself, and leads to no other number', async () => {
    const answer = await ask('Who says that 12,500 litres were seized?');
    expect(quotes(answer)).toContain('12,500');
    expect(quotes(answer)).not.toContain('4,300');
  });

  it('lists the articles that hold it', async () => {
    expect((await ask('Which articles mention 12,500 litres?')).text).toContain('Fishery talks open in Lima');
  });

  it('is found though the question only says how much of what', async () => {
    expect(quotes(await ask('How much diesel was seized?'))).toContain('12,500');
    expect(quotes(await ask('How large was the amount of diesel?'))).toContain('12,500');
  });

  it('of other things is no answer, however near in meaning', async () => {
    expect((await ask('How many helicopters did Ecuador dispatch to contested seas?')).status).toBe('not-found');
  });
});

describe('a role', () => {
  it('is told with who holds it', async () => {
    expect(quotes(await ask('Who is the president of Peru?'))).toContain('Rosa Quispe');
    expect(quotes(await ask("Who is Ecuador's foreign minister?"))).toContain('Luis Andrade');
  });

  it('is told though only a word of the office stands before it', async () => {
    expect(quotes(await ask('Who is the prime minister of Peru?'))).toContain('Elsa Paredes');
    expect(quotes(await ask('Who is the secretary of state of the United States?'))).toContain('John Marsh');
  });

  it.each(['Who is the president of Ecuador?', "Who is Ecuador's defence minister?"])(
    'that only others hold, or another like it, is no answer: %s',
    async (question) => {
      expect((await ask(question)).status).toBe('not-found');
    },
  );
});

describe('a country', () => {
  it('is meant where newspapers name its capital', async () => {
    expect(quotes(await ask('Did Peru reject the accusation about the trawlers?'))).toContain('Lima rejected');
  });

  it('speaks by each of its names', async () => {
    expect(quotes(await ask('What did Peru reject?'))).toContain('Lima rejected');
    expect(quotes(await ask('What did Peru say about the trawlers?'))).toContain('Lima rejected');
  });

  it('is known by a capital that no article names', async () => {
    expect(quotes(await ask('How many patrol boats has Quito sent?'))).toContain('40 patrol boats');
  });
});

it('finds the month that an undated article names without a year', async () => {
  expect(quotes(await ask('What happened in March?'))).toContain('collision in March');
  expect((await ask('What happened in June?')).status).toBe('not-found');
});

it('knows an irregular verb in each of its forms', async () => {
  expect(quotes(await ask('Did Ecuador send patrol boats?'))).toContain('has sent 40 patrol boats');
});
