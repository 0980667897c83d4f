import { seededRandom } from './seeded-random.ts';

export interface RankingCandidate {
  readonly features: Readonly<Record<string, number>>;
  /** At most one candidate of a group is shown. */
  readonly group: string;
  readonly right: boolean;
}

export interface RankingQuestion {
  readonly text: string;
  readonly candidates: readonly RankingCandidate[];
}

export type Weights = Readonly<Record<string, number>>;

/** Weights that make a right candidate likely under a softmax over each question's candidates (listwise; Cao et al. 2007), none negative, by Adam. */
export function fitRanking(questions: readonly RankingQuestion[], { l2 }: { readonly l2: number }): Weights {
  const names = Object.keys(questions[0]?.candidates[0]?.features ?? {});
  const usable = questions.filter(({ candidates }) => candidates.some(({ right }) => right));
  const rows = usable.map(({ candidates }) =>
    candidates.map(({ features }) => names.map((name) => features[name] as number)),
  );
  const spread = names.map((_, at) => deviation(rows.flat().map((row) => row[at] as number)));
  const weights = names.map(() => 0);
  const first = names.map(() => 0);
  const second = names.map(() => 0);
  for (let step = 1; step <= 400; step++) {
    const gradient = weights.map((weight) => -2 * l2 * weight);
    for (const [index, { candidates }] of usable.entries()) {
      const scaled = (rows[index] as number[][]).map((row) => row.map((value, at) => value / (spread[at] as number)));
      const scores = scaled.map((row) => dot(row, weights));
      const all = softmax(scores);
      const rightMass = candidates.reduce((sum, { right }, at) => sum + (right ? (all[at] as number) : 0), 0);
      for (const [at, row] of scaled.entries()) {
        const p = all[at] as number;
        const pull = (candidates[at]?.right ? p / Math.max(rightMass, 1e-12) : 0) - p;
        for (const [k, value] of row.entries()) gradient[k] = (gradient[k] as number) + (pull * value) / usable.length;
      }
    }
    for (const [k, g] of gradient.entries()) {
      first[k] = 0.9 * (first[k] as number) + 0.1 * g;
      second[k] = 0.999 * (second[k] as number) + 0.001 * g * g;
      const mean = (first[k] as number) / (1 - 0.9 ** step);
      const power = (second[k] as number) / (1 - 0.999 ** step);
      // Each feature is made to speak for a sentence: a negative weight would be an accident of the set.
      weights[k] = Math.max(0, (weights[k] as number) + (0.03 * mean) / (Math.sqrt(power) + 1e-8));
    }
  }
  return Object.fromEntries(
    names.map((name, k) => [name, Number(((weights[k] as number) / (spread[k] as number)).toFixed(2))]),
  );
}

/** Shares of questions with a right candidate first and among the first four (one a group), each judged by weights fitted without it. */
export function crossValidate(
  questions: readonly RankingQuestion[],
  { l2, folds, seed }: { readonly l2: number; readonly folds: number; readonly seed: number },
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
    for (const question of questions.filter((_, at) => fold[at] === k)) {
      const shown = firstOfGroups(question, weights);
      if (shown[0]?.right) first++;
      if (shown.slice(0, 4).some(({ right }) => right)) four++;
    }
  }
  return { first: first / questions.length, four: four / questions.length };
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

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] as number), 0);
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
