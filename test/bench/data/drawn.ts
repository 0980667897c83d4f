import { seededRandom } from '../../eval/seeded-random.ts';

/** So many values drawn from all, none twice, the same ones each time. */
export function drawn<T>(values: readonly T[], count: number): T[] {
  const random = seededRandom(42);
  const keyed = values.map((value) => ({ value, key: random() }));
  return keyed
    .sort((a, b) => a.key - b.key)
    .slice(0, count)
    .map(({ value }) => value);
}
