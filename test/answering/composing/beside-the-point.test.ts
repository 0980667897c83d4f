import { describe, expect, it } from 'vitest';
import { reportsForFile } from '../open-corpus.ts';

const ask = reportsForFile([
  {
    publisher: 'Northland',
    date: '2024-11-08',
    title: 'Harl to send Orrick 600 launchers',
    text: 'Harl will give Orrick 600 anti-tank launchers as part of a package of aid, President Louise Carrow said on Friday. The President of Orrick, Marta Ilvane, thanked Carrow by telephone. Her office said the two women spoke for 25 minutes.',
  },
  {
    publisher: 'City Paper',
    date: '2024-03-20',
    title: 'Tanner’s Bridge will stay closed',
    text: 'Repairs of Tanner’s Bridge are now expected to cost 2.7 million pounds, the county said. Traders have been promised a relief fund of 150,000 pounds.',
  },
  {
    publisher: 'City Paper',
    date: '2024-04-02',
    title: 'Winifred Garland, teacher of swimmers',
    text: 'After a boy drowned off Tanner’s Bridge, Winifred Garland demanded a pool. She raised a third of the 48,000 pounds herself through jumble sales.',
  },
]);

describe('what was read and does not answer', () => {
  it('gives no other value of what is counted', async () => {
    const answer = await ask('How many anti-tank launchers is Harl giving Orrick?');
    expect(answer.status).toBe('answered');
    expect(answer.citations.map(({ quote }) => quote).join()).not.toContain('two women');
  });

  it('is not laid beside what answers', async () => {
    const answer = await ask('How much will the repairs of Tanner’s Bridge cost?');
    expect(answer.status).toBe('answered');
    expect(answer.citations.map(({ quote }) => quote).join()).not.toContain('48,000');
  });
});
