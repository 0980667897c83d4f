import { expect, it } from 'vitest';
import { reportsForFile } from '../open-corpus.ts';

const ask = reportsForFile([
  {
    publisher: 'Harbour Post',
    date: '2024-03-06',
    title: 'Illness on the Aurelia: five questions',
    text: [
      'The liner Aurelia lies off the harbour of Brae with sick passengers.',
      'In 2009 the liner Boreal was kept outside Port Emmet for eleven days with a flu outbreak.',
      'An inquiry later found that the delay had cost two lives.',
    ].join(' '),
  },
  {
    publisher: 'Brae Courier',
    date: '2024-03-07',
    title: 'Cruise line defends itself',
    text: [
      'The owner of the Aurelia defended itself on Thursday.',
      'Its chief executive, Greta Lind, denied that sick crew had been kept on duty.',
      'Shares in the company fell by a tenth.',
    ].join(' '),
  },
]);

it('a stance on something else is not laid beside what surely answers', async () => {
  const { status, citations } = await ask('has any earlier liner been kept out of harbour because of illness');
  expect(status).toBe('answered');
  expect(citations[0]?.quote).toContain('Boreal');
});
