import type { BodyModel } from './body-model.ts';
import { extendStory } from './extend-story.ts';
import type { Features } from './own-features.ts';
import type { Line } from './read-line.ts';
import { findStoryCore, proseOf } from './story-core.ts';

const BIAS_STEP = 0.5;
const MAX_BIAS = 6;
/** Share of the core's clean sentence words that the body must hold, and the number of words that is enough. */
const ENOUGH_SHARE = 0.7;
const ENOUGH_WORDS = 300;

/**
 * Which lines are body: the labelling with the highest score (Viterbi). Where that leaves out most of the page's
 * densest sentences, every line is given the benefit of the doubt, in steps, until it does not: a page with a
 * story has a body.
 */
export function labelLines(lines: readonly Line[], features: readonly Features[], model: BodyModel): boolean[] {
  const scores = features.map((each) => scoreOf(each, model));
  const core = findStoryCore(lines);
  const clean = lines.map((line) => (isClean(line) ? Math.min(proseOf(line), line.words) && line.words : 0));
  const inCore = sum(clean.slice(core.from, core.to));
  const enough = Math.min(ENOUGH_WORDS, inCore * ENOUGH_SHARE);
  for (let bias = 0; ; bias += BIAS_STEP) {
    const labels = bestLabels(scores, bias, model);
    const found = sum(clean.filter((_, index) => labels[index]));
    if (found >= enough || bias >= MAX_BIAS) return extendStory(lines, features, labels, core);
  }
}

function scoreOf(features: Features, model: BodyModel): number {
  let score = 0;
  for (const [name, value] of features) score += (model.weights[name] ?? 0) * value;
  return score;
}

function bestLabels(scores: readonly number[], bias: number, { transitions }: BodyModel): boolean[] {
  const { stayOut, enter, leave, stayIn, first, last } = transitions;
  let [out, body] = [0, first + (scores[0] ?? 0) + bias];
  const cameFrom = scores.slice(1).map((score) => {
    const into = { out: out + stayOut >= body + leave, body: out + enter >= body + stayIn };
    [out, body] = [Math.max(out + stayOut, body + leave), Math.max(out + enter, body + stayIn) + score + bias];
    return into;
  });
  let isBody = body + last > out;
  const labels = [isBody];
  for (const from of cameFrom.toReversed()) {
    isBody = isBody ? !from.body : !from.out;
    labels.push(isBody);
  }
  return scores.length === 0 ? [] : labels.reverse();
}

/** Cookies, subscriptions and rights never make a story. */
function isClean(line: Line): boolean {
  return line.words > 60 || !(['legal', 'cookie', 'subscribe'] as const).some((kind) => line.furniture.has(kind));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
