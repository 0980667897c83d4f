import { expect, it } from 'vitest';
import { NotFetched } from '../../src/postgres/not-fetched.ts';
import { readAll, type Reading } from '../../src/postgres/reading.ts';

/** Runs `compute` with look-ups that each have to be fetched once. */
function reading<T>(compute: (find: (name: string) => string) => T) {
  const fetched: string[] = [];
  let current: Reading | null = null;
  const find = (name: string) => {
    if (current === null) throw new NotFetched(async () => {});
    return current.found(name, async () => {
      fetched.push(name);
      return name.toUpperCase();
    });
  };
  const result = readAll(
    () => compute(find),
    (now, run) => {
      current = now;
      return run();
    },
  );
  return { result, fetched };
}

it('computes with everything that was looked up, each fetched once', async () => {
  const { result, fetched } = reading((find) => ['a', 'b', 'a', find('c')].map((name) => find(name)).join(''));
  expect(await result).toBe('ABAC');
  expect(fetched).toEqual(['c', 'a', 'b', 'C']);
});

it('throws what the computing throws, and what fetching throws', async () => {
  const { result } = reading(() => {
    throw new RangeError('of the computing');
  });
  await expect(result).rejects.toThrow('of the computing');
  const failing = readAll(
    () => {
      throw new NotFetched(() => Promise.reject(new Error('of the database')));
    },
    (_now, run) => run(),
  );
  await expect(failing).rejects.toThrow('of the database');
});

it('gives up where a look-up is never satisfied', async () => {
  const endless = readAll(
    () => {
      throw new NotFetched(async () => {});
    },
    (_now, run) => run(),
  );
  await expect(endless).rejects.toThrow('inside "read"');
});
