/** A vector as pgvector reads it; nine digits tell any two values of its four bytes apart. */
export function vectorText(vector: ArrayLike<number>): string {
  return `[${Array.from(vector, (value) => value.toPrecision(9)).join(',')}]`;
}
