import type { Evidence } from '../evidence/evidence.ts';
import type { Question } from '../question/read-question.ts';
import type { Slot } from '../question/slot.ts';

const NOT = String.raw`(?:not|never) (?:(?:yet|been|be|immediately|publicly|officially|made) ){0,3}`;
const KEPT = 'withheld|undisclosed|unknown|unclear';
const TOLD =
  'disclosed|known|released|given|published|public|announced|revealed|clear|named|identified|established|determined|confirmed|set|fixed';
const WILL_NOT_SAY = String.raw`(?:(?:declined|refused|unable) to|(?:did|would|could) not|without|not) (?:say|saying|disclos(?:e|ing)|reveal(?:ing)?|explain(?:ing)?|know(?:n)?|clear)`;

/** How articles say that a fact of each kind is not known or not made public. */
const SAYS_UNKNOWN: Readonly<Record<'person' | 'number' | 'reason' | 'date' | 'place', RegExp>> = {
  person: new RegExp(
    String.raw`\b(?:unnamed|unidentified|anonymous)\b|\b(?:${NOT}|(?:declined|refused|yet) to (?:be )?|(?:did|would) not |without )(?:named?|naming|identif(?:y|ied|ying))(?=[.,;”\"]|$| (?:him|her|them|the|those|by|yet|until|so)\b)|\b(?:names?|identit(?:y|ies))\b.{0,40}\b(?:${NOT}(?:${TOLD})|${KEPT})\b|\b${WILL_NOT_SAY} who\b`,
    'i',
  ),
  number: new RegExp(
    String.raw`\b(?:undisclosed|unspecified) (?:sum|amount|price|fee|number|figure)\b|\b(?:price|sum|cost|fee|amount|number|figure|value|terms|toll|total|salary|size)s?\b.{0,40}\b(?:${NOT}(?:${TOLD})|${KEPT})\b|\b${WILL_NOT_SAY} how (?:many|much|old|long|big|far)\b`,
    'i',
  ),
  reason: new RegExp(
    String.raw`\b(?:causes?|reasons?|motives?)\b.{0,40}\b(?:${NOT}(?:${TOLD})|${KEPT}|under investigation|a mystery)\b|\b(?:no|without) (?:\p{L}+ )?(?:explanation|reason|motive)s?\b|\b(?:${WILL_NOT_SAY}|unclear) why\b`,
    'iu',
  ),
  date: new RegExp(
    String.raw`\bno (?:(?:new|firm|exact|fixed) )?(?:date|timetable|deadline)s?\b|\bdates?\b.{0,40}\b(?:${NOT}(?:${TOLD})|${KEPT})\b|\b(?:${WILL_NOT_SAY}|unclear) (?:exactly )?when\b`,
    'i',
  ),
  place: new RegExp(
    String.raw`\b(?:undisclosed|secret) (?:location|place)\b|\b(?:whereabouts|location)\b.{0,40}\b(?:${NOT}(?:${TOLD})|${KEPT})\b|\b(?:${WILL_NOT_SAY}|unclear) (?:exactly )?where\b`,
    'i',
  ),
};
const ASKS_NAME = /\b(?:names?|named|called|identity)\b/i;
/** The sentence stands so many characters behind the best one at most, or shares this much of the question itself. */
const NEAR = { characters: 400, context: 0.4 };
/** Of what is asked the best sentence holds this share at least. */
const ON_SUBJECT = 0.5;

/**
 * Of evidence that gives no answer, best first, the sentence that says so: "He has not been named." Null where none stands
 * beside what tells of the matter. That a fact is not public is news too.
 */
export function toldAsUnknown(question: Question, evidence: readonly Evidence[]): Evidence | null {
  const [best] = evidence;
  const kind = kindOf(question.slot, question.text);
  if (!best || kind === null || best.features.names < 1 || best.features.context < ON_SUBJECT) return null;
  return evidence.find((item) => SAYS_UNKNOWN[kind].test(item.text) && isOfTheSame(item, best)) ?? null;
}

function kindOf(slot: Slot | null, asked: string): keyof typeof SAYS_UNKNOWN | null {
  switch (slot?.kind) {
    case 'person':
      return 'person';
    case 'number':
    case 'age':
      return 'number';
    case 'reason':
    case 'date':
    case 'place':
      return slot.kind;
    default:
      return ASKS_NAME.test(asked) ? 'person' : null;
  }
}

function isOfTheSame({ passage, sentence, features }: Evidence, best: Evidence): boolean {
  if (passage.article.id !== best.passage.article.id || features.names < 1) return false;
  const behind = sentence.start - best.sentence.start;
  return features.context >= NEAR.context || (behind >= 0 && behind <= NEAR.characters);
}
