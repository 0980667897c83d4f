import { seededRandom } from './seeded-random.ts';

export interface Example {
  readonly set: string;
  readonly text: string;
  readonly answerable: boolean;
  readonly signals: Readonly<Record<string, number>>;
}

export interface Logistic {
  readonly weights: Readonly<Record<string, number>>;
  /** Answered from this weighted sum on. */
  readonly threshold: number;
}

/** Where the threshold is put: so that this share of one class of the examples is refused. */
export interface Refuses {
  readonly share: number;
  readonly of: 'answerable' | 'unanswerable';
}

/** A logistic model with no negative weight, both classes and all sets weighing the same, by Adam. */
export function fitLogistic(examples: readonly Example[], refuses: Refuses): Logistic {
  const names = Object.keys(examples[0]?.signals ?? {});
  const rows = examples.map(({ signals }) => names.map((name) => signals[name] as number));
  const share = examples.map((example) => 1 / examples.filter((other) => sameCell(example, other)).length);
  const weights = names.map(() => 0);
  let bias = 0;
  const first = [...weights, 0];
  const second = [...weights, 0];
  for (let step = 1; step <= 1500; step++) {
    const gradient = [...weights.map((weight) => -0.002 * weight), 0];
    for (const [at, row] of rows.entries()) {
      const p = 1 / (1 + Math.exp(-(bias + dot(row, weights))));
      const pull = ((examples[at]?.answerable ? 1 : 0) - p) * (share[at] as number);
      for (const [k, value] of row.entries()) gradient[k] = (gradient[k] as number) + pull * value;
      gradient[names.length] = (gradient[names.length] as number) + pull;
    }
    for (const [k, g] of gradient.entries()) {
      first[k] = 0.9 * (first[k] as number) + 0.1 * g;
      second[k] = 0.999 * (second[k] as number) + 0.001 * g * g;
      const mean = (first[k] as number) / (1 - 0.9 ** step);
      const power = (second[k] as number) / (1 - 0.999 ** step);
      const move = (0.03 * mean) / (Math.sqrt(power) + 1e-8);
      if (k === names.length) bias += move;
      else weights[k] = Math.max(0, (weights[k] as number) + move);
    }
  }
  const sums = rows
    .filter((_, at) => examples[at]?.answerable === (refuses.of === 'answerable'))
    .map((row) => dot(row, weights))
    .sort((a, b) => a - b);
  return {
    weights: Object.fromEntries(names.map((name, k) => [name, Number((weights[k] as number).toFixed(2))])),
    threshold: Number((sums[Math.floor(refuses.share * sums.length)] as number).toFixed(2)),
  };
}

/** Shares of one set, each example judged by a model fitted without its fold. */
export function crossValidateLogistic(
  examples: readonly Example[],
  {
    folds,
    seed,
    set,
    refuses: put,
  }: { readonly folds: number; readonly seed: number; readonly set: string; readonly refuses: Refuses },
): { falseRefusals: number; refused: number } {
  const random = seededRandom(seed);
  const foldOf = new Map(examples.map(({ text }) => [text, Math.floor(random() * folds)]));
  const tally = { answerable: 0, falseRefusals: 0, unanswerable: 0, refused: 0 };
  for (let k = 0; k < folds; k++) {
    const model = fitLogistic(
      examples.filter(({ text }) => foldOf.get(text) !== k),
      put,
    );
    for (const example of examples) {
      if (example.set !== set || foldOf.get(example.text) !== k) continue;
      const sum = Object.entries(example.signals).reduce(
        (s, [name, value]) => s + value * (model.weights[name] ?? 0),
        0,
      );
      const refuses = sum < model.threshold ? 1 : 0;
      tally[example.answerable ? 'answerable' : 'unanswerable']++;
      tally[example.answerable ? 'falseRefusals' : 'refused'] += refuses;
    }
  }
  return { falseRefusals: tally.falseRefusals / tally.answerable, refused: tally.refused / tally.unanswerable };
}

function sameCell(a: Example, b: Example): boolean {
  return a.set === b.set && a.answerable === b.answerable;
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] as number), 0);
}
