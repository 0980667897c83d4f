import { seededRandom } from './seeded-random.ts';

export interface RankingCandidate {
  readonly features: Readonly<Record<string, number>>;
  /** At most one candidate of a group is shown. */
  readonly group: string;
  readonly right: boolean;
}

export interface RankingQuestion {
  readonly text: string;
  /** How much it counts in the fit. */
  readonly weight: number;
  readonly candidates: readonly RankingCandidate[];
}

export type Weights = Readonly<Record<string, number>>;

const STEPS = 200;
const RATE = 0.05;

/** Weights that make a right candidate likely under a softmax over each question's candidates (listwise; Cao et al. 2007), none negative, by Adam. */
export function fitRanking(questions: readonly RankingQuestion[], { l2 }: { readonly l2: number }): Weights {
  const names = Object.keys(questions[0]?.candidates[0]?.features ?? {});
  const usable = questions.filter(({ candidates }) => candidates.some(({ right }) => right));
  const spread = names.map((name) =>
    deviation(usable.flatMap(({ candidates }) => candidates.map(({ features }) => features[name] as number))),
  );
  const scaled = usable.map(({ candidates }) =>
    candidates.map(({ features }) =>
      Float64Array.from(names, (name, at) => (features[name] as number) / (spread[at] as number)),
    ),
  );
  const total = usable.reduce((sum, { weight }) => sum + weight, 0);
  const weights = new Float64Array(names.length);
  const first = new Float64Array(names.length);
  const second = new Float64Array(names.length);
  for (let step = 1; step <= STEPS; step++) {
    const gradient = weights.map((weight) => -2 * l2 * weight);
    for (const [index, { candidates, weight }] of usable.entries()) {
      const rows = scaled[index] as Float64Array[];
      const all = softmax(rows.map((row) => dot(row, weights)));
      const rightMass = candidates.reduce((sum, { right }, at) => sum + (right ? (all[at] as number) : 0), 0);
      for (const [at, row] of rows.entries()) {
        const p = all[at] as number;
        const pull = (weight / total) * ((candidates[at]?.right ? p / Math.max(rightMass, 1e-12) : 0) - p);
        for (let k = 0; k < row.length; k++) gradient[k] = (gradient[k] as number) + pull * (row[k] as number);
      }
    }
    for (const [k, g] of gradient.entries()) {
      first[k] = 0.9 * (first[k] as number) + 0.1 * g;
      second[k] = 0.999 * (second[k] as number) + 0.001 * g * g;
      const mean = (first[k] as number) / (1 - 0.9 ** step);
      const power = (second[k] as number) / (1 - 0.999 ** step);
      // Each feature is made to speak for a sentence: a negative weight would be an accident of the set.
      weights[k] = Math.max(0, (weights[k] as number) + (RATE * mean) / (Math.sqrt(power) + 1e-8));
    }
  }
  return Object.fromEntries(
    names.map((name, k) => [name, Number(((weights[k] as number) / (spread[k] as number)).toFixed(2))]),
  );
}

/** Shares of the questions `of` with a right candidate first and among the first four (one a group), each judged by weights fitted without it. */
export function crossValidate(
  questions: readonly RankingQuestion[],
  {
    of,
    l2,
    folds,
    seed,
  }: {
    readonly of: ReadonlySet<RankingQuestion>;
    readonly l2: number;
    readonly folds: number;
    readonly seed: number;
  },
): { first: number; four: number } {
  const random = seededRandom(seed);
  const fold = questions.map(() => Math.floor(random() * folds));
  let first = 0;
  let four = 0;
  for (let k = 0; k < folds; k++) {
    const weights = fitRanking(
      questions.filter((_, at) => fold[at] !== k),
      { l2 },
    );
    for (const question of questions.filter((each, at) => fold[at] === k && of.has(each))) {
      const shown = firstOfGroups(question, weights);
      if (shown[0]?.right) first++;
      if (shown.slice(0, 4).some(({ right }) => right)) four++;
    }
  }
  return { first: first / of.size, four: four / of.size };
}

function firstOfGroups({ candidates }: RankingQuestion, weights: Weights): RankingCandidate[] {
  const score = ({ features }: RankingCandidate) =>
    Object.entries(features).reduce((sum, [name, value]) => sum + value * (weights[name] ?? 0), 0);
  const seen = new Set<string>();
  return candidates
    .map((candidate) => ({ candidate, score: score(candidate) }))
    .sort((a, b) => b.score - a.score)
    .map(({ candidate }) => candidate)
    .filter(({ group }) => !seen.has(group) && seen.add(group));
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at] as number) * (b[at] as number);
  return sum;
}

function softmax(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) || 1;
}
