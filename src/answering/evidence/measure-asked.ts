import { readTokens } from '../language/read-tokens.ts';
import { isUnitOf } from '../comparing/measures.ts';

const LENGTH =
  /^[ -]?(?:(?:hundred|thousand|million) )?(?:k?m|[cm]m|ft|met(?:re|er)s?|kilomet(?:re|er)s?|centimet(?:re|er)s?|millimet(?:re|er)s?|miles?|feet|foot|yards?|inch(?:es)?|storeys?|stor(?:y|ies)|floors?)\b/i;
const DURATION =
  /^[ -]?(?:(?:hundred|thousand|million|and a half|more|full|whole) )?(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|centur(?:y|ies))\b/i;
const MASS =
  /^[ -]?(?:(?:hundred|thousand|million) )?(?:kg|kilos?|kilogram(?:me)?s?|tonnes?|tons?|pounds?|lbs?|grams?|ounces?|oz)\b/i;
const SPEED = /^[ -]?(?:mph|kph|km\/h|m\/s|knots?|\p{L}{4,12} (?:an|per) (?:hour|second))/iu;
const LARGE = /^ ?(?:million|billion|trillion|mn?|bn)\b/i;
const SIGN_BEFORE = /[$£€¥₹₩₽] ?$/;
/** Words behind a number in which its currency may stand ("62 million francs"). */
const CURRENCY_WITHIN = 30;

type Fits = (before: string, after: string) => boolean;

const MEASURES: readonly (readonly [RegExp, Fits])[] = [
  [/\bhow (?:tall|high|deep|wide|thick|far)\b/i, (_, after) => LENGTH.test(after)],
  [/\bhow long\b/i, (_, after) => LENGTH.test(after) || DURATION.test(after)],
  [/\bhow fast\b/i, (_, after) => SPEED.test(after)],
  [/\bhow heavy\b|\bhow much .{1,60}\bweighs?\b/i, (_, after) => MASS.test(after)],
  [
    /\b(?:(?<!\bby )how much|what)\b.{0,80}\b(?:pa(?:y|ys|id)|costs?|spen[dt]|charged?|earn(?:ed|s)?|fetch(?:ed)?|worth|sell for|sold for)\b/i,
    (before, after) => SIGN_BEFORE.test(before) || LARGE.test(after) || hasCurrency(after),
  ],
];

/** What must stand around a number for it to be what a question measures ("how tall", "how much did it cost"); null where any will do. */
export function measureAsked(question: string): Fits | null {
  return MEASURES.find(([asks]) => asks.test(question))?.[1] ?? null;
}

function hasCurrency(after: string): boolean {
  return readTokens(after.slice(0, CURRENCY_WITHIN))
    .slice(0, 3)
    .some(({ lemma, lower }) => isUnitOf(lemma, 'money') || isUnitOf(lower.replace(/s$/, ''), 'money'));
}
