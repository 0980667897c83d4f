import type { BodyModel } from '../../../src/corpus/find-body/body-model.ts';
import type { Features } from '../../../src/corpus/find-body/own-features.ts';

interface LabelledLines {
  readonly features: readonly Features[];
  readonly labels: readonly boolean[];
}

const EPOCHS = 150;
const STEP = 0.08;
const L2 = 0.003;
const TRANSITION_L2 = 0.0005;
const TRANSITIONS = ['stayOut', 'enter', 'leave', 'stayIn', 'first', 'last'] as const;

/** Fits a chain model to labelled pages: penalised likelihood, forward-backward, Adam; a page of n lines weighs √n. Deterministic. */
export function fitChain(pages: readonly LabelledLines[], l2 = L2): BodyModel {
  const names = [
    ...new Set(pages.flatMap((page) => page.features.flatMap((features) => [...features.keys()]))),
  ].toSorted();
  const numberOf = new Map(names.map((name, index) => [name, index]));
  const size = names.length;
  const data = pages.map((page) => ({
    labels: page.labels.map(Number),
    rows: page.features.map((features) =>
      [...features].map(([name, value]) => [numberOf.get(name) as number, value] as const),
    ),
  }));
  const weights = new Float64Array(size + 6);
  const [first, second] = [new Float64Array(size + 6), new Float64Array(size + 6)];
  for (let epoch = 1; epoch <= EPOCHS; epoch++) {
    const slope = new Float64Array(size + 6);
    for (const { rows, labels } of data) {
      if (rows.length > 0) addSlope(slope, weights, rows, labels, size, 8 / (Math.sqrt(rows.length) * data.length));
    }
    const step = STEP * (epoch > EPOCHS * 0.7 ? 0.3 : 1);
    for (let k = 0; k < weights.length; k++) {
      const g = at(slope, k) - (k < size ? l2 : TRANSITION_L2) * at(weights, k);
      first[k] = 0.9 * at(first, k) + 0.1 * g;
      second[k] = 0.999 * at(second, k) + 0.001 * g * g;
      const [mean, spread] = [at(first, k) / (1 - 0.9 ** epoch), at(second, k) / (1 - 0.999 ** epoch)];
      weights[k] = at(weights, k) + (step * mean) / (Math.sqrt(spread) + 1e-8);
    }
  }
  return {
    weights: Object.fromEntries(names.map((name, k) => [name, round(at(weights, k))])),
    transitions: Object.fromEntries(
      TRANSITIONS.map((name, k) => [name, round(at(weights, size + k))]),
    ) as unknown as BodyModel['transitions'],
  };
}

type Row = readonly (readonly [feature: number, value: number])[];

/** Adds the gradient of one page's log-likelihood, times `share`. Transitions stand behind the features in the order of TRANSITIONS. */
function addSlope(
  slope: Float64Array,
  weights: Float64Array,
  rows: readonly Row[],
  labels: readonly number[],
  size: number,
  share: number,
): void {
  const end = rows.length - 1;
  const move = (from: number, to: number): number => at(weights, size + from * 2 + to);
  const scores = rows.map((row) => row.reduce((sum, [feature, value]) => sum + at(weights, feature) * value, 0));
  const score = (index: number, label: number): number => (label === 1 ? (scores[index] as number) : 0);
  const before: Pair[] = [[0, score(0, 1) + at(weights, size + 4)]];
  for (let index = 1; index <= end; index++) {
    const [out, body] = before[index - 1] as Pair;
    before.push([
      logSum(out + move(0, 0), body + move(1, 0)),
      score(index, 1) + logSum(out + move(0, 1), body + move(1, 1)),
    ]);
  }
  const after: Pair[] = Array.from({ length: end + 1 }, () => [0, at(weights, size + 5)]);
  for (let index = end - 1; index >= 0; index--) {
    const [out, body] = after[index + 1] as Pair;
    const next = body + score(index + 1, 1);
    after[index] = [logSum(move(0, 0) + out, move(0, 1) + next), logSum(move(1, 0) + out, move(1, 1) + next)];
  }
  const all = logSum((before[end] as Pair)[0], (before[end] as Pair)[1] + at(weights, size + 5));
  rows.forEach((row, index) => {
    const body = Math.exp((before[index] as Pair)[1] + (after[index] as Pair)[1] - all);
    const miss = ((labels[index] as number) - body) * share;
    for (const [feature, value] of row) add(slope, feature, miss * value);
    if (index === 0) add(slope, size + 4, miss);
    if (index === end) add(slope, size + 5, miss);
    if (index === 0) return;
    for (const from of [0, 1] as const) {
      for (const to of [0, 1] as const) {
        const path = (before[index - 1] as Pair)[from] + move(from, to) + score(index, to) + (after[index] as Pair)[to];
        const seen = labels[index - 1] === from && labels[index] === to ? 1 : 0;
        add(slope, size + from * 2 + to, (seen - Math.exp(path - all)) * share);
      }
    }
  });
}

type Pair = [out: number, body: number];

function at(values: Float64Array, index: number): number {
  return values[index] as number;
}

function add(values: Float64Array, index: number, amount: number): void {
  values[index] = at(values, index) + amount;
}

function logSum(a: number, b: number): number {
  const top = Math.max(a, b);
  return top + Math.log(Math.exp(a - top) + Math.exp(b - top));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
