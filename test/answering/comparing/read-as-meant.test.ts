import { expect, it } from 'vitest';
import { reportsForFile } from '../open-corpus.ts';

const ask = reportsForFile([
  {
    publisher: 'Harbour Gazette',
    date: '2023-05-04',
    title: 'Lusk opens its tower',
    text: 'The lookout tower of Lusk is 41 metres high, the builder said on Thursday. Lifts take guests to its top.',
  },
  {
    publisher: 'Andes Wire',
    date: '2023-05-05',
    title: 'A view over Lusk',
    text: 'At 135 feet high, the lookout tower of Lusk is the tallest on the coast, the town said. Entry is free.',
  },
  {
    publisher: 'Harbour Gazette',
    date: '2023-04-02',
    title: 'Harl counts its people',
    text: 'Some 4,300 people live in Harl, a count of the province found. Most of them work at the quarry.',
  },
  {
    publisher: 'The Anchor',
    date: '2023-05-05',
    title: 'Market in Harl',
    text: 'A market for cheese opened in Harl. Farmers came from three valleys to sell there.',
  },
  {
    publisher: 'The Anchor',
    date: '2023-05-03',
    title: 'Arrest in Orrick',
    text: 'The FBI confirmed that a clerk of the bank in Orrick was arrested over the missing gold.',
  },
  {
    publisher: 'Andes Wire',
    date: '2023-05-03',
    title: 'Orrick bank denies arrest',
    text: 'The bank in Orrick denied that a clerk was arrested over the missing gold.',
  },
  {
    publisher: 'Coast Wire',
    date: '2023-06-01',
    title: 'Drones seen over Lusk',
    text: 'Villagers saw drones over Lusk on Thursday. The Admiralty refrained from confirming the presence of drones over Lusk, stating that it watches the coast.',
  },
]);

it('one height in two units is no dispute', async () => {
  const answer = await ask('How high is the lookout tower of Lusk?');
  expect(answer.status).toBe('answered');
});

it('what is asked of today may be told by an older article', async () => {
  const answer = await ask('How many people live in Harl today?');
  expect(answer.status).toBe('answered');
  expect(answer.statements[0]?.text).toContain('4,300');
});

it('the stance of an agency that goes by its initials is told apart', async () => {
  const answer = await ask('Did the FBI confirm that a clerk was arrested in Orrick?');
  expect(answer.citations.map(({ publisher }) => publisher)).toContain('The Anchor');
  expect(answer.status).not.toBe('disputed');
});

it('a stance that is asked for is told, also where it confirms nothing', async () => {
  const answer = await ask('Did the Admiralty confirm that drones are over Lusk?');
  expect(answer.status).not.toBe('not-found');
  expect(answer.citations[0]?.quote).toContain('refrained from confirming');
  expect((await ask('Did the FBI confirm that drones are over Lusk?')).status).toBe('not-found');
});
