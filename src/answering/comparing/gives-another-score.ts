import type { Evidence } from '../evidence/evidence.ts';
import { answersOfAllNamed, mayAnswer } from '../evidence/reads-as.ts';
import type { Question } from '../question/read-question.ts';

const ASKED = /\b(?:score[ds]?|scoreline|results?|how did\b.*\b(?:end|finish))\b/i;
/** "3-2", "3–2", "Dunvale 3, Estrada 2"; neither "2016-17" nor "1-2-3". */
const SCORES = [
  /(?<![\d.,/–-])(\d{1,3})[-–](\d{1,3})(?![\d/–-]|[.,]\d)/gu,
  /\p{Lu}[\p{L} ]{0,40} (\d{1,3}), (?:\p{Lu}\p{L}{0,20} ){1,4}(\d{1,3})(?![\d/–-]|[.,]\d)/gu,
];
/** So many characters of a sentence are read. */
const MOST_READ = 1000;
const GOALLESS = /\b(?:goalless|scoreless|pointless) (?:draw|tie)\b/i;

/** Whether another story's sentence gives another score than the one that leads, where a score is asked for, the first answers and the other may. */
export function givesAnotherScore({ written }: Question, lead: Evidence, other: Evidence): boolean {
  const tells = answersOfAllNamed(lead) && mayAnswer(other) && other.features.names === 1;
  if (!ASKED.test(written) || !tells) return false;
  const [own = [], its = []] = [lead, other].map(({ text }) => scoresIn(text.slice(0, MOST_READ)));
  return own.length > 0 && its.length > 0 && its.every((score) => !own.includes(score));
}

/** The scores that a sentence gives, the higher number first: who won is often told by a verb. */
function scoresIn(text: string): string[] {
  const pairs = SCORES.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(([, one, two]) => [Number(one), Number(two)]),
  );
  if (GOALLESS.test(text)) pairs.push([0, 0]);
  return pairs.map((pair) => pair.sort((a, b) => b - a).join('-'));
}
