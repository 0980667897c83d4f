import { expect, it } from 'vitest';
import { followCorpus } from '../../src/serving/follow-corpus.ts';

async function* looking(...looks: ('changed' | 'recheck')[]) {
  yield* looks;
}

it('builds only where the index is stale, or where nobody can tell', async () => {
  const answers = [false, true, new Error('unreadable')];
  let builds = 0;
  await followCorpus({
    looks: looking('changed', 'changed', 'changed'),
    isStale: async () => {
      const answer = answers.shift();
      if (answer instanceof Error) throw answer;
      return answer ?? false;
    },
    build: async () => ++builds > 0,
  });
  expect(builds).toBe(2);
});

it('tries again what failed, each time after twice as many looks, and at once where the articles changed', async () => {
  const tried: number[] = [];
  let look = 0;
  async function* looks() {
    for (look = 1; look <= 16; look++) yield [1, 12].includes(look) ? ('changed' as const) : ('recheck' as const);
  }
  await followCorpus({
    looks: looks(),
    isStale: async () => look === 1,
    build: async () => {
      tried.push(look);
      return look >= 12;
    },
  });
  expect(tried).toEqual([1, 3, 7, 12]);
});

it('leaves the articles unread as long as they have not changed and no build failed', async () => {
  let read = 0;
  await followCorpus({
    looks: looking('changed', 'recheck', 'recheck', 'recheck'),
    isStale: async () => ++read === 0,
    build: async () => true,
  });
  expect(read).toBe(1);
});
