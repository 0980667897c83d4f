import type { Span } from '../domain/span.ts';

/** What a model gave for each token of a text: `data` holds one state after the other, all of the same dimension. */
export interface TokenStates {
  readonly ids: readonly number[];
  readonly data: Float32Array;
}

/** The mean of the states of a run of tokens, scaled to length 1. */
export function poolTokens({ ids, data }: TokenStates, { start, end }: Span): Float32Array {
  const dimension = data.length / ids.length;
  const sum = new Float64Array(dimension);
  for (let at = start * dimension; at < end * dimension; at += dimension)
    for (let i = 0; i < dimension; i++) (sum[i] as number) += data[at + i] as number;
  let square = 0;
  for (let i = 0; i < dimension; i++) square += (sum[i] as number) ** 2;
  const length = Math.sqrt(square);
  const vector = new Float32Array(dimension);
  if (length > 0) for (let i = 0; i < dimension; i++) vector[i] = (sum[i] as number) / length;
  return vector;
}
