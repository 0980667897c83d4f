import type { Snapshot } from '../../domain/snapshot.ts';
import type { DateClaim } from '../claims/extracted-claim.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { AskedWord } from './asked-words.ts';
import type { Candidate, SourcedCandidate } from './candidate.ts';
import { readTokens } from '../language/read-tokens.ts';
import { datesOf } from './dates-of.ts';
import { isNeutral } from './neutral-verbs.ts';
import { relevant } from './relevance.ts';
import { nearestSentences } from './nearest-sentences.ts';
import { textBefore, type Surroundings } from './surroundings.ts';
import { withSource } from './with-source.ts';
import { heldIn, textKeys, wordKeys } from './word-keys.ts';

/** Dates of different events stand side by side in the news: more of the question must be held than for figures. */
const NEAR_BEST = 0.7;
/** A kindred word of this share tells what was done ("created" for "founded"). */
const TOLD = 0.25;
/** So many sentences are read for dates. */
const MOST_READ = 10;
const DATE =
  /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec|(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tomorrow|spring|summer|autumn|winter)|\b(?:1[5-9]|20)\d\d\b/i;
const WORD = /[\p{L}\p{N}]+/gu;

/** The dates that the evidence gives for the event asked about: of each sentence that tells it, the one nearest to what is asked. */
export function dateCandidates(
  words: readonly AskedWord[],
  evidence: readonly Evidence[],
  snapshot: Snapshot,
): SourcedCandidate<DateClaim>[] {
  const event = words.filter(({ role }) => role !== 'name');
  const tells = (item: Evidence, { own }: Surroundings): boolean =>
    DATE.test(item.text) && (event.some(({ keys }) => heldIn(keys, own) > 0) || tellsOf(event, textBefore(item)));
  const heard = nearestSentences(words, evidence, MOST_READ, tells);
  const candidates = heard.flatMap(({ evidence: item, around, levels, here }): Candidate<DateClaim>[] => {
    const told = event.some(({ keys }) => heldIn(keys, around.own) > 0);
    const claims = datesOf(item);
    const nearest = told ? nearestTo(placesOf(event, item.text), claims) : claims.find((claim) => isGiven(claim, item));
    return nearest ? [{ claim: nearest, evidence: item, levels, here }] : [];
  });
  return withSource(ofTheAct(words, relevant(words, candidates, { nearBest: NEAR_BEST })), snapshot);
}

/** Those whose own sentence tells what was done, where some do: other dates are of what came before or after it. */
function ofTheAct<Found extends Candidate>(
  words: readonly AskedWord[],
  candidates: readonly Found[],
): readonly Found[] {
  const acts = words.flatMap(({ role }, at) => (role === 'verb' ? [at] : []));
  const told = candidates.filter(({ here }) => acts.every((at) => (here[at] ?? 0) >= TOLD));
  return told.length > 0 ? told : candidates;
}

function tellsOf(event: readonly AskedWord[], text: string): boolean {
  const told = textKeys(text);
  return event.some(({ keys }) => heldIn(keys, told) > 0);
}

/** "The builder speaks of spring 2028": a date that a sentence only gives, for what the one before tells of. */
function isGiven({ at }: DateClaim, { text }: Evidence): boolean {
  const verb = readTokens(text).findLast(({ pos, start }) => pos === 'VERB' && start < at);
  return isNeutral(verb?.lemma);
}

/** Where the sentence holds a word of the event. */
function placesOf(event: readonly AskedWord[], sentence: string): number[] {
  return [...sentence.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    const keys = new Set(wordKeys(word));
    return event.some((asked) => heldIn(asked.keys, keys) > 0) ? [index] : [];
  });
}

function nearestTo(places: readonly number[], claims: readonly DateClaim[]): DateClaim | null {
  const distance = ({ at }: DateClaim) => Math.min(...places.map((place) => Math.abs(place - at)));
  return claims.reduce<DateClaim | null>((a, b) => (a && distance(a) <= distance(b) ? a : b), null);
}
