import { describe, expect, it } from 'vitest';
import { reportsForFile } from '../open-corpus.ts';

const ask = reportsForFile([
  {
    publisher: 'Harl Mercury',
    date: '2025-03-10',
    title: 'Dockers walk out in Harl',
    text: [
      'Every crane in Harl stood still on Monday as dockers began an indefinite strike over pay.',
      "The quay workers' union said 4,200 dockers had joined the strike.",
      'Harl Harbour Company, which runs the port, put the number at 2,900 and said that some staff had come to work.',
      'Talks go on in a hotel outside the town, where nine rooms were booked.',
    ].join(' '),
  },
  {
    publisher: 'Old Wars',
    date: null,
    title: 'The Lusk war of 1951: forty days on the river',
    text: [
      'The Lusk war of 1951 lasted forty days.',
      'Some 4,100 people were killed in the Lusk war, more than half of them civilians.',
      'Arva has always disputed that total; its official history speaks of 1,900.',
      'The ceasefire was signed on a ferry.',
    ].join(' '),
  },
  {
    publisher: 'Coast Radio',
    date: '2025-04-02',
    title: 'Fumes over Orrick',
    text: [
      'A cloud of fumes drifted over Orrick on Wednesday.',
      'The fire service says 61 people have been treated for the effects of the fumes.',
      "The teachers' union says the real number is above one hundred because many went to their own doctors.",
      'Nineteen firefighters were called out.',
    ].join(' '),
  },
]);

describe('a figure that another speaker sets beside the one just told', () => {
  it.each([
    ['how many dockers are on strike in Harl?', ['4,200', '2,900']],
    ['How many people were killed in the Lusk war?', ['4,100', '1,900']],
    ['how many were hurt or treated because of the fumes?', ['61', 'above one hundred']],
  ])('%s', async (question, values) => {
    const { status, claims } = await ask(question);
    expect(status).toBe('disputed');
    expect(claims).toHaveLength(2);
    for (const value of values) expect(claims?.some((claim) => claim.value.endsWith(value))).toBe(true);
  });
});
