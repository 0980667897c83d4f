import { describe, expect, it } from 'vitest';
import { expectBothSides } from '../expect-both-sides.ts';
import { reportsForFile } from '../open-corpus.ts';

const ask = reportsForFile([
  {
    publisher: 'Trade Pages',
    date: null,
    title: 'Hallworth Looms, a profile',
    text: 'Hallworth Looms weaves sailcloth. The firm has its headquarters in Marden and employs 640 people.',
  },
  {
    publisher: 'Company Facts',
    date: null,
    title: 'Hallworth Looms',
    text: 'Head office: Port Ellery. Staff: about 910. Chairman: Ida Holm.',
  },
  {
    publisher: 'Ground Guide',
    date: null,
    title: 'Where Marden Town play',
    text: 'Marden Town was founded in 1888 by weavers. The club plays at Shuttle Lane, which holds 12,400 spectators.',
  },
  {
    publisher: 'Away Days',
    date: null,
    title: 'Shuttle Lane for visitors',
    text: 'Shuttle Lane, home of Marden Town, has a capacity of 13,900. The tea is weak.',
  },
  {
    publisher: 'Marden Mercury',
    date: null,
    title: 'The end of the Dorothea',
    text: 'The steamer Dorothea sank off Gull Point in 1931 after running onto a sandbank. Her bell was saved.',
  },
  {
    publisher: 'Sea History',
    date: null,
    title: 'Ships that never came home',
    text: 'A boiler explosion sank the Dorothea, an inquiry led by Admiral Tove Rask found. Nobody was charged.',
  },
  {
    publisher: 'Book Notes',
    date: null,
    title: 'Summer reading',
    text: 'The Tin Orchard is a novel by Petra Lund published in 1958. It is still in print.',
  },
  {
    publisher: 'Letters',
    date: null,
    title: 'A quarrel over a classic',
    text: 'Critic Amos Feld says that The Tin Orchard was written not by Petra Lund but by her brother, Karl Lundgren.',
  },
  {
    publisher: 'Star Gossip',
    date: null,
    title: 'Sad news of Rosa Delmar',
    text: 'The actress Rosa Delmar has died at the age of 71, a neighbour said. She lived alone.',
  },
  {
    publisher: 'Stage Weekly',
    date: null,
    title: 'Delmar speaks',
    text: 'Rosa Delmar is well, her agent Ben Toft said, and the reports of her death are a hoax. She is on holiday.',
  },
  {
    publisher: 'Marden Mercury',
    date: null,
    title: 'A week of kites',
    text: 'Kite Week in Marden drew 52,000 visitors this year, the organisers said. The wind was kind.',
  },
  {
    publisher: 'Marden Police News',
    date: null,
    title: 'A quiet week',
    text: 'Police in Marden put attendance at Kite Week at 31,000. Nobody was arrested.',
  },
  {
    publisher: 'Kite Fans',
    date: null,
    title: 'Our best week yet',
    text: 'Bloggers say that Kite Week in Marden had 70,000 visitors. We flew eleven kites.',
  },
  {
    publisher: 'Trade Pages',
    date: null,
    title: 'Looms to change hands',
    text: 'Corvin Group has agreed to buy Teasel Mills for 40 million crowns, two people familiar with the talks said.',
  },
  {
    publisher: 'Marden Mercury',
    date: null,
    title: 'Teasel says no',
    text: 'Teasel Mills denied on Tuesday that it had agreed to be taken over by Corvin Group. Its shares rose.',
  },
  {
    publisher: 'Company Facts',
    date: null,
    title: 'Mayors of Marden',
    text: 'Mayor Hanna Brede, who is serving her third term, was a weaver. She keeps bees.',
  },
  {
    publisher: 'Away Days',
    date: null,
    title: 'A mayor at the match',
    text: 'Mayor Hanna Brede, now in her fourth term, opened the new stand. It rained.',
  },
  {
    publisher: 'Book Notes',
    date: null,
    title: 'The Loom and the Moth',
    text: 'The Loom and the Moth won the Harrow Prize in 2014. Its author lives in Marden.',
  },
  {
    publisher: 'Letters',
    date: null,
    title: 'Prizes that should have been',
    text: 'The Loom and the Moth lost the Harrow Prize to a book on bees. Readers were angry.',
  },
]);

describe('rival facts in other words', () => {
  it.each([
    ['How many employees does Hallworth Looms have?', '640', '910'],
    ['In which town are the main offices of Hallworth Looms?', 'Marden', 'Port Ellery'],
    ['How many spectators does Shuttle Lane hold?', '12,400', '13,900'],
    ['Why did the Dorothea sink?', 'sandbank', 'boiler explosion'],
    ['Who wrote The Tin Orchard?', 'a novel by Petra Lund', 'Karl Lundgren'],
    ['Is Rosa Delmar dead?', 'has died', 'a hoax'],
    ['Do the organisers and the police agree about the crowd at Kite Week?', '52,000', '31,000'],
    ['Did Teasel Mills agree to be bought by Corvin Group?', 'has agreed to buy', 'denied'],
    ['Is Hanna Brede in her third or fourth term?', 'third term', 'fourth term'],
    ['Did The Loom and the Moth win the Harrow Prize?', 'won', 'lost'],
    ['Is Rosa Delmar alive?', 'has died', 'a hoax'],
  ])('are told side by side: %s', async (question, one, another) => {
    expectBothSides(await ask(question), one, another);
  });

  it.each([
    'Do the organisers and the police give the same number of visitors to Kite Week?',
    'Do the organisers agree with the police about the attendance at Kite Week?',
    'Do the police and the organisers differ on the attendance at Kite Week?',
  ])('are those of the two that are asked about: %s', async (question) => {
    const answer = await ask(question);
    expect(answer.status).toBe('disputed');
    expect(answer.claims?.map(({ value }) => value).sort()).toEqual(['31,000', '52,000']);
  });

  it('do not mix what a list counts apart', async () => {
    const answer = await ask('Who is the chairman of Hallworth Looms?');
    expect(answer.status).toBe('answered');
    expect(answer.citations[0]?.quote).toContain('Ida Holm');
  });
});
