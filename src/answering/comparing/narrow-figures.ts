import type { FigureClaim } from '../claims/extracted-claim.ts';
import { readTokens } from '../language/read-tokens.ts';
import type { AskedFigure } from './asked-figure.ts';
import type { AskedWord } from './asked-words.ts';
import type { FigureCandidate, SourcedCandidate } from './candidate.ts';
import { classOfFigure } from './figure-fits.ts';
import { isGeneric, measureOfNoun } from './measures.ts';
import { isNeutral } from './neutral-verbs.ts';
import { heldIn, keyShares, wordKeys } from './word-keys.ts';

type Sourced = SourcedCandidate<FigureClaim>;

/** From these levels a word is held in the title, or in the sentence or the one before. */
const TITLE = 0.55;
const BEFORE = 0.7;

/**
 * Without those whose verb tells another thing than is asked ("employs 9,400"), where some verb tells just that ("cut 1,200");
 * of an attribute ("the damage") without those that do something with it ("covers damage of 100"), where some only give it.
 */
export function samePredicate(
  { measure, noun }: AskedFigure,
  words: readonly AskedWord[],
  candidates: readonly FigureCandidate[],
): readonly FigureCandidate[] {
  const isAttribute = noun !== null && (measure === 'money' || measure === 'percent' || measure === 'any');
  const verbs = words.filter(({ role }) => role === 'verb');
  const asked = verbs.length > 0 || !isAttribute ? verbs : words.filter(({ role }) => role !== 'name');
  const tells = candidates.map(({ claim: { verb, at }, evidence: { text } }) => {
    const told = readTokens(clauseAround(text, at)).flatMap(({ pos, lower, lemma }) =>
      pos === 'VERB' ? [lower, lemma] : [],
    );
    const keys = new Set([...told, ...(verb ? [verb.lower, verb.lemma] : [])].flatMap(wordKeys));
    return asked.some((word) => heldIn(word.keys, keys) > 0);
  });
  const gives = isAttribute && candidates.some(({ claim }) => isNeutral(claim.verb?.lemma));
  if (!tells.some(Boolean) && !gives) return candidates;
  return candidates.filter(({ claim }, at) => tells[at] || isNeutral(claim.verb?.lemma) || claim.states.length > 0);
}

/** What stands between the commas and semicolons around a place in a sentence. */
function clauseAround(text: string, at: number): string {
  const start = Math.max(text.lastIndexOf(', ', at), text.lastIndexOf('; ', at)) + 1;
  const end = text.slice(at).search(/[,;] /);
  return text.slice(start, end < 0 ? text.length : at + end);
}

/** Those that measure what the best one measures, where the question leaves it open; those beside the asked attribute, if any. */
export function sameAsked<Found extends FigureCandidate>(
  { measure, noun }: AskedFigure,
  candidates: readonly Found[],
): Found[] {
  const best = candidates[0];
  if (!best) return [];
  if (measure === 'any' && noun === null)
    return candidates.filter(({ claim }) => classOfFigure(claim) === classOfFigure(best.claim));
  const mayStandApart = measure === 'count' || measure === 'money' || measure === 'percent';
  const isMass = noun !== null && measure === 'any' && measureOfNoun(noun) === null;
  if (mayStandApart || isMass || !candidates.some(({ nounBeside }) => nounBeside)) return [...candidates];
  return candidates.filter(({ nounBeside, claim }) => nounBeside || claim.bare);
}

/** Without those behind another attribute of the same measure ("turnout was" for who voted how), where some are not. */
export function sameAttribute<Found extends FigureCandidate>(
  { measure, noun, given }: AskedFigure,
  words: readonly AskedWord[],
  candidates: readonly Found[],
): Found[] {
  if (measure !== 'money' && measure !== 'percent') return [...candidates];
  const asked = [...words.map(({ keys }) => keys), ...[noun, given].flatMap((word) => (word ? [keyShares(word)] : []))];
  const names = candidates.map(({ claim: { at }, evidence: { text } }) => {
    const other = readTokens(text).filter(
      ({ lemma, pos, end }) => end <= at && pos !== 'VERB' && !isGeneric(lemma) && measureOfNoun(lemma) === measure,
    );
    return other.every(({ lemma }) => asked.some((keys) => heldIn(keys, new Set(wordKeys(lemma))) > 0));
  });
  return names.some(Boolean) ? candidates.filter((_, at) => names[at]) : [...candidates];
}

/**
 * Where somebody's are asked for and some figures bear the name ("Arvan soldiers"): those, and such as have it beside them, or in
 * the title where their clause names nobody else; of one sentence only those that bear it ("three of its soldiers and 40
 * Norlandic troops died").
 */
export function sameNames<Found extends Sourced & FigureCandidate>(
  asked: AskedFigure,
  words: readonly AskedWord[],
  candidates: readonly Found[],
): Found[] {
  const bears = ({ claim }: FigureCandidate) => asked.names.some((name) => claim.names.includes(name));
  const bearing = candidates.filter(bears);
  if (asked.names.length === 0) return [...candidates];
  const names = words.flatMap(({ word }, at) => (asked.names.includes(word.toLowerCase()) ? [at] : []));
  const isBeside = ({ levels, claim, evidence: { text } }: Found) => {
    const least = namesOther(clauseAround(text, claim.at).split(claim.value)[0] ?? '', claim.speaker?.name ?? '')
      ? BEFORE
      : TITLE;
    return names.every((at) => (levels[at] ?? 0) >= least);
  };
  if (bearing.length === 0) return candidates.filter(({ levels }) => names.every((at) => (levels[at] ?? 0) >= TITLE));
  return candidates.filter(
    (candidate) =>
      bears(candidate) || (isBeside(candidate) && !bearing.some((other) => other.evidence === candidate.evidence)),
  );
}

/** Whether a text has a name that is not the speaker's, its first word apart. */
function namesOther(text: string, speaker: string): boolean {
  return [...text.trim().matchAll(/(?<=\s)\p{Lu}[\p{L}'’-]{2,}/gu)].some(([name]) => !speaker.includes(name));
}

/** Without what a sentence says is not so, unless it names whose figure that is ("not 62 percent as the city says"). */
export function asserted<Found extends Sourced>(candidates: readonly Found[]): Found[] {
  return candidates.filter(({ claim, evidence }) => {
    if (!claim.negated) return true;
    const affirms = candidates.some(
      (other) =>
        other.evidence === evidence && !other.claim.negated && other.claim.speaker?.name === claim.speaker?.name,
    );
    return claim.speaker !== null && !affirms;
  });
}

const SET_AGAINST =
  /\b(?:not|from|while|whereas|but|against|compared|instead|rather|earlier|previous(?:ly)?|initial(?:ly)?|first|correct\w{0,4}|revis\w{1,3}|up|down|or)\b/i;

/**
 * Of several figures that one speaker gives in one sentence the first ("the toll climbed to 23 when four bodies were found"),
 * unless the words between set them against each other ("12, not 15").
 */
export function onePerSaying<Found extends Sourced>(candidates: readonly Found[]): Found[] {
  const byPlace = [...candidates].sort((a, b) => a.claim.at - b.claim.at);
  return candidates.filter(({ claim, evidence }) => {
    const before = byPlace.findLast(
      (other) =>
        other.evidence === evidence && other.claim.at < claim.at && other.claim.speaker?.name === claim.speaker?.name,
    );
    return before === undefined || SET_AGAINST.test(evidence.text.slice(before.claim.at, claim.at));
  });
}
