/** Throws what was expected of a case and did not come true. */
export function requireThat(holds: boolean, expected: string): asserts holds {
  if (!holds) throw new Error(expected);
}
