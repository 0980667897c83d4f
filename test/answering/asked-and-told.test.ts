import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/protocol/answer.ts';
import { reportsForFile } from './open-corpus.ts';

const ask = reportsForFile([
  {
    publisher: 'Weir Courier',
    date: '2024-09-03',
    title: 'Ferrymen of Aldmere stop work',
    text: [
      'Aldmere’s ferries stayed in the harbour on Monday as their crews walked out over pay.',
      'The Union of Lake Crews said 1,350 of its members had joined the action.',
      '“My father rowed this lake for nothing,” union leader Hanna Brode said.',
      'The Ministry of Transport put the number of stranded travellers at 2,700.',
      'Talks between the crews and the ferry company began in the evening at the Hotel Linde.',
      'They ended without a result at midnight.',
    ].join(' '),
  },
  {
    publisher: 'Weir Courier',
    date: '2024-09-23',
    title: 'Baker wins the Aldmere lake swim',
    text: [
      'A baker who learned to swim two years ago won the Aldmere lake swim on Sunday.\n\n',
      'Ottilie Kern, 34, came out of the water after 51 minutes, ahead of Jonas Ferl.\n\n',
      'The previous youngest winner was Piet Aster, who was seventeen when he took the prize in 1988.',
    ].join(''),
  },
  {
    publisher: 'Weir Courier',
    date: '2024-10-01',
    title: 'Old mill of Aldmere sold',
    text: [
      'The old mill of Aldmere has been sold to a brewery, though the price has not been disclosed.',
      'A swimmer climbed the mill’s wheel on Saturday and fell into the race.',
      'He was pulled out unhurt. He has not been named.',
    ].join(' '),
  },
  {
    publisher: 'Weir Courier',
    date: '2024-10-08',
    title: 'Storyteller gets her drum back',
    text: [
      'The museum of Aldmere gives back a drum that a trader took in 1902.',
      'Storyteller Sela Windhorse, who is 88, will fetch it in spring.',
      '“My aunt danced to that drum,” she said through an interpreter.',
    ].join(' '),
  },
  {
    publisher: 'Lexicon',
    date: null,
    title: 'Aldmere',
    text: 'Aldmere is a lake town in the north, known for its ferries.',
  },
  { publisher: 'Films', date: null, title: 'Aldmere', text: 'Aldmere is a silent film of 1926 about two sisters.' },
]);

const quotes = ({ citations }: Answer) => citations.map(({ quote }) => quote);

describe('a number that no counted noun stands beside', () => {
  it('is given where the sentence surely answers', async () => {
    const answer = await ask('how many ferrymen are on strike');
    expect(answer.status).toBe('answered');
    expect(quotes(answer)[0]).toContain('1,350');
  });

  it('is an age in words as well', async () => {
    expect(quotes(await ask('How old was the previous youngest winner?'))[0]).toContain('seventeen');
  });
});

describe('whose words they are', () => {
  it('are the pronoun’s, not those of whom the quotation speaks', async () => {
    const { status, citations } = await ask('What exactly did Sela Windhorse say about the drum?');
    expect(status).toBe('answered');
    expect(citations[0]).toMatchObject({ quote: 'My aunt danced to that drum', speaker: 'Storyteller Sela Windhorse' });
  });

  it('may be told of a body without a verb of speech, its name the other way round', async () => {
    const answer = await ask('How many travellers were stranded, according to the transport ministry?');
    expect(answer.status).toBe('answered');
    expect(quotes(answer)[0]).toContain('2,700');
  });

  it('are anybody’s where the question would have any account', async () => {
    expect(quotes(await ask('Where did the talks begin, according to one account?'))[0]).toContain('Hotel Linde');
  });
});

it('a day that the question names may stand in the sentence beside', async () => {
  expect(quotes(await ask('Where were the talks between crews and company on 2 September 2024?')).join(' ')).toContain(
    'Hotel Linde',
  );
});

it('names in a second quote whom the first tells of without a name', async () => {
  const [first, second] = quotes(await ask('Who won the lake swim?'));
  expect(first).toMatch(/^A baker who/);
  expect(second).toMatch(/^Ottilie Kern, 34,/);
});

it('does not quote a sentence by itself and once more with the next one', async () => {
  const shown = quotes(await ask('What did Hanna Brode say about the strike?'));
  for (const quote of shown) expect(shown.filter((other) => other.includes(quote))).toEqual([quote]);
});

describe('what articles say is not public', () => {
  it.each([['How much was the old mill of Aldmere sold for?', 'the price has not been disclosed']])(
    'is told instead of refused: %s',
    async (question, words) => {
      const { status, citations, notices } = await ask(question);
      expect(status).toBe('answered');
      expect(citations.map(({ quote }) => quote).join()).toContain(words);
      expect(notices.map(({ code }) => code)).toContain('told-as-unknown');
    },
  );

  it('is no answer to another question', async () => {
    expect((await ask('How much did the drum of the museum cost?')).status).toBe('not-found');
    expect((await ask('What is the name of the film’s director?')).status).toBe('not-found');
  });
});

it.each(['What things are called Aldmere?', 'list the different things named aldmere'])(
  'a question for all that have a name tells what each is: %s',
  async (question) => {
    const shown = quotes(await ask(question)).join(' ');
    expect(shown).toContain('a lake town');
    expect(shown).toContain('a silent film');
  },
);
