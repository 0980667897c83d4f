import type { Snapshot } from '../../domain/snapshot.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { hardlyAnswers, mayAnswer, readsAsAnswer, readsAsSureAnswer } from '../evidence/reads-as.ts';
import { speakerOfEvidence } from '../evidence/speaker-of-evidence.ts';
import { termsOfEvidence } from '../evidence/term-sets.ts';
import type { Question } from '../question/read-question.ts';

/** Accounts that share more of their words, those of the question apart, may be the same; one with fewer words tells nothing. */
const MAY_BE_SAME = { share: 0.3, leastWords: 2 };
/** Words by which a text says that it is one account among others. */
const ONE_OF_SEVERAL =
  /\b(?:believe[sd]?|thinks?|thought|blam(?:es?|ed|ing)|claim(?:s|ed)? (?:that|to)|insist(?:s|ed)?|suspect(?:s|ed)? (?:that|of)|allege[sd]?|argue[sd]?|dispute[sd]?|reject(?:s|ed)?|in fact|actually|rather than|instead of|contrary to|not because|however)\b/i;
/** "An inquiry found", "investigators concluded". */
const FOUND = /\b(?:found|concluded?|ruled|established)\b/i;
/** What sources are asked to agree on. */
const ON_CAUSE_OR_PLACE =
  /\b(?:why|how|where|causes?|caused|reasons?|origins?|source of|behind|blame[ds]?|started|responsible|motives?)\b/i;
const REJECTED =
  /(?:\bnot|\brather than|\binstead of|\bcontrary to) ((?:in|at|by|from|on|near|due to|because of) (?:\p{L}+ ){0,3}\p{L}+)/giu;
/** What happened at a place happened nowhere else; where somebody lives may change, and a worry has many reasons. */
const HAPPENED = /\b(?:did|was|were|had|happened|caused?|led|behind|started|blame)\b/i;
/** "Why is she leaving?" */
const GOES_ON = /\b(?:is|are) (?:\p{L}+ ){1,5}\p{L}+ing\b/iu;

/**
 * Whether another story's sentence gives another cause, or another place of what happened, than the one that leads: both surely
 * answer and share few words, and one says that it is an account among others, two speakers are named, or one who is
 * asked about speaks for himself; or one says that it is not as the other tells.
 */
export function givesAnotherAccount(
  { kind, slot, terms, names, written }: Question,
  lead: Evidence,
  other: Evidence,
  snapshot: Snapshot,
): boolean {
  const asksSources = kind === 'agreement' && ON_CAUSE_OR_PLACE.test(written);
  const asksWhy = slot?.kind === 'reason' && (HAPPENED.test(written) || GOES_ON.test(written));
  const asks = asksSources || asksWhy || (slot?.kind === 'place' && HAPPENED.test(written));
  const both = [lead, other];
  if (!asks || !both.every(({ features }) => features.names === 1)) return false;
  const isOthers = isAccount(other);
  if (!readsAsAnswer(lead) || !(readsAsAnswer(other) || (slot?.kind === 'reason' && isOthers))) return false;
  const sharesValue = lead.values.some(({ key }) => other.values.some((value) => value.key === key));
  if (slot?.kind === 'place' && sharesValue) return false;
  const asked = new Set(terms.map(({ term }) => term));
  const [own = [], its = []] = both.map((item) =>
    [...termsOfEvidence(item, snapshot)].filter((term) => !asked.has(term)),
  );
  const rejects = ({ text }: Evidence, told: readonly string[]) =>
    rejectedIn(text, snapshot).some((term) => told.includes(term));
  if (rejects(other, own) || rejects(lead, its)) return true;
  if (!readsAsSureAnswer(lead) || !(readsAsSureAnswer(other) || isOthers)) return false;
  const isOne = isOthers || both.some(({ text }) => ONE_OF_SEVERAL.test(text));
  if (!isOne && !areAccounts(both.map(speakerOfEvidence), names)) return false;
  const fewest = Math.min(own.length, its.length);
  const shared = its.filter((term) => own.includes(term)).length;
  return fewest >= MAY_BE_SAME.leastWords && shared <= MAY_BE_SAME.share * fewest;
}

/**
 * Whether somebody is said to tell it so, in a sentence that may well answer; or in one that may, about what is asked: "police
 * believe that the fire was started deliberately" reads as hardly an answer to what caused it.
 */
function isAccount(item: Evidence): boolean {
  const isOne = ONE_OF_SEVERAL.test(item.text) || FOUND.test(item.text);
  if (hardlyAnswers(item)) return isOne && mayAnswer(item) && item.features.predicate > 0;
  const { slot, predicate } = item.features;
  // "The tank burst before dawn, officials said": who only tells what happened gives no cause of it.
  const tellsMore = slot > 0 || predicate < 1;
  return item.answers !== null && (isOne || (tellsMore && speakerOfEvidence(item) !== null));
}

/** The terms of what a sentence gives as not so: "in a factory, not in a bakery". */
function rejectedIn(text: string, snapshot: Snapshot): string[] {
  return [...text.matchAll(REJECTED)].flatMap(([, rejected = '']) => snapshot.termsOf(rejected));
}

/** Two speak, or one of those that the question names speaks for himself. */
function areAccounts([first = null, second = null]: readonly (string | null)[], names: readonly string[]): boolean {
  if (first === second) return false;
  return (first !== null && second !== null) || names.includes((first ?? second ?? '').toLowerCase());
}
