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
  for (let token = start; token < end; token++)
    for (let i = 0; i < dimension; i++) sum[i] = (sum[i] as number) + (data[token * dimension + i] as number);
  const length = Math.hypot(...sum);
  return Float32Array.from(sum, (value) => (length === 0 ? 0 : value / length));
}
