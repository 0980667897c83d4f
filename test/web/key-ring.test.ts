import { expect, test } from 'vitest';
import { createKeyRing } from '../../web/api/key-ring.ts';

/** A ring over a store in memory; the reader gives these keys, one at a time. */
function ringWith(...given: (string | null)[]) {
  const kept = new Map<string, string>();
  const asked: boolean[] = [];
  const ring = createKeyRing(
    { read: (key) => kept.get(key) ?? null, write: (key, text) => void kept.set(key, text) },
    async (refused) => {
      asked.push(refused);
      return given.shift() ?? null;
    },
  );
  return { ring, asked };
}

test('asks once, however many requests wait for a key', async () => {
  const { ring, asked } = ringWith('first');
  expect(await Promise.all([ring.renew(null), ring.renew(null), ring.renew(null)])).toEqual([
    'first',
    'first',
    'first',
  ]);
  expect(ring.current()).toBe('first');
  expect(asked).toEqual([false]);
});

test('gives a request that was refused with an old key the one that was given meanwhile', async () => {
  const { ring, asked } = ringWith('first', 'second');
  await ring.renew(null);
  await ring.renew('first');
  expect(await ring.renew('first')).toBe('second');
  expect(asked).toEqual([false, true]);
});

test('keeps no key that was refused where the reader gives no other', async () => {
  const { ring } = ringWith('wrong', null);
  await ring.renew(null);
  expect(await ring.renew('wrong')).toBeNull();
  expect(ring.current()).toBeNull();
});
