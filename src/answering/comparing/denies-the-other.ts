import type { Evidence } from '../evidence/evidence.ts';
import { answersOfAllNamed, readsAsSureAnswer } from '../evidence/reads-as.ts';
import type { Question } from '../question/read-question.ts';

/** Words by which a sentence says that what is told is not so. */
const DENIES =
  /\b(?:den(?:y|ies|ied)|denials?|false|untrue|hoax|ruled out|refut(?:es|ed)|(?:reject|dismiss)(?:e?s|ed)? (?:(?:the|these|those|any|all|such) )?(?:reports?|claims?|allegations?|accusations?|suggestions?|rumou?rs?|idea|it|this|that))\b/i;
/** Words that negate some part of it. */
const NEGATES = /\b(?:not|no|never|none|nobody|nothing|neither|cannot)\b|n['’]t\b/i;
/** "Not only", "no fewer than", "did not comment" say nothing of what is asked, or rather more; "did not deny" denies nothing. */
const ASIDE =
  /\b(?:not (?:only|just|yet clear)|no (?:fewer|less|more|later|sooner|doubt)|no comment|not (?:\p{L}+ )?(?:comment|respond|reply|return|give|say|name|identify|deny|dismiss|reject|rule out))\b/giu;

/**
 * Whether another story's sentence says that it is not so where that which leads says that it is, or the other way round: a
 * yes/no question whose two sentences were read as answers, surely where neither has a word of denying, and only one is
 * negated.
 */
export function deniesTheOther({ kind, written }: Question, lead: Evidence, other: Evidence): boolean {
  if (kind !== 'yes-no' || NEGATES.test(written) || DENIES.test(written)) return false;
  const both = [lead, other];
  if (!both.every(answersOfAllNamed)) return false;
  const [own = '', its = ''] = both.map(({ text }) => text.replace(ASIDE, ''));
  if (DENIES.test(own) !== DENIES.test(its)) return !NEGATES.test(DENIES.test(own) ? its : own);
  return !DENIES.test(own) && both.every(readsAsSureAnswer) && NEGATES.test(own) !== NEGATES.test(its);
}
