import type { Snapshot } from '../../domain/snapshot.ts';
import { statesOf } from '../claims/claim-context.ts';
import type { FigureClaim } from '../claims/extracted-claim.ts';
import { figureClaims } from '../claims/figure-claims.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { readTokens } from '../language/read-tokens.ts';
import type { AskedFigure } from './asked-figure.ts';
import type { AskedWord } from './asked-words.ts';
import type { FigureCandidate, SourcedCandidate } from './candidate.ts';
import { fitsFigure } from './figure-fits.ts';
import { figuresOf } from './figures-of.ts';
import { measureOfUnit } from './measures.ts';
import { isNeutral } from './neutral-verbs.ts';
import { asserted, onePerSaying, sameAsked, sameAttribute, sameNames, samePredicate } from './narrow-figures.ts';
import { newestDay } from '../dating/newest-day.ts';
import { ofOurTime } from './of-our-time.ts';
import { nearestSentences, type Heard } from './nearest-sentences.ts';
import { isAnybody } from '../claims/person-nouns.ts';
import { recurs } from './recurs.ts';
import { relevant } from './relevance.ts';
import { textBefore } from './surroundings.ts';
import { withSource } from './with-source.ts';
import { heldIn, keyShares, textKeys, wordKeys } from './word-keys.ts';

/** So many sentences are read for figures. */
const MOST_READ = 40;
/** The number and the noun of an attribute stand within this many characters of each other. */
const BESIDE = 40;
const NUMBER =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\p{L}{2,7}teen|twelve|\p{L}{3,5}ty(?:-\p{L}{3,5})?|\p{L}{0,6}dreds?|thousands?|\p{L}illions?|dozens?|scores|no|nobody|none|half|eleven)\b/iu;

const RATE = /\b(?:(?:an|per|each|every) (?:hour|second|minute)|mph|kph|km\/h|knots?|mach)\b|\/(?:h|s)\b/i;
/** "1,240 metres (4,068 feet) long". */
const LONG = /^(?:[^\s-]{1,15}[ -]){2,5}(?:long\b|in length\b)/i;
/** "Puts it at 380 million": what was named before. */
const CARRIES_ON = /\b(?:it|that|this|the (?:figure|number|total|sum|toll|cost|amount|estimate|count))\b/i;

/** The figures in the evidence that can be the one asked for and are about what is asked, most relevant first. */
export function figureCandidates(
  words: readonly AskedWord[],
  asked: AskedFigure,
  evidence: readonly Evidence[],
  snapshot: Snapshot,
): readonly SourcedCandidate<FigureClaim>[] {
  // "How many people?": without a word of what they did, any number would do.
  if (words.length === 0 && (asked.noun === null || isAnybody(asked.noun)) && asked.states.length === 0) return [];
  const fates = words.map(({ word }) => statesOf(readTokens(word)));
  const heard = nearestSentences(words, evidence, MOST_READ, ({ text }) => NUMBER.test(text));
  const found = heard.flatMap((item) => candidatesOf(item, words, fates, asked));
  const about = sameAttribute(asked, words, relevant(words, samePredicate(asked, words, found)));
  const sourced = withSource(sameAsked(asked, about), snapshot);
  return ofOurTime(words, onePerSaying(asserted(sameNames(asked, words, sourced))), newestDay(snapshot));
}

function candidatesOf(
  { evidence: item, around, levels: held, here }: Heard,
  words: readonly AskedWord[],
  fates: readonly (readonly string[])[],
  asked: AskedFigure,
): FigureCandidate[] {
  const noun = asked.noun === null ? null : keyShares(asked.noun);
  const own = noun === null ? 0 : heldIn(noun, around.own);
  const before = textBefore(item);
  const base = {
    nounHere: own > 0,
    nounNear: own > 0 || (noun !== null && tellsOf(noun, before)),
    statesNear: asked.states.length > 0 && tellsStates(asked.states, `${item.passage.article.title}. ${before}`),
  };
  return figuresOf(item).flatMap((claim): FigureCandidate[] => {
    const setting = {
      ...base,
      nounHere: base.nounHere || (base.nounNear && isNeutral(claim.verb?.lemma) && CARRIES_ON.test(item.text)),
      unitAsked: words.some(({ role, word }) => role !== 'name' && isDoerOf(claim.unit ?? '', word.toLowerCase())),
      nounBeside: lazily(() => noun !== null && heldIn(noun, textKeys(besideOf(item.text, claim.at))) > 0),
      recurs: () => recurs(item.text, claim.at),
      isRate: () => RATE.test(item.text.slice(claim.at, claim.at + BESIDE)),
      isLong: () => LONG.test(item.text.slice(claim.at, claim.at + BESIDE)),
      toldHere: lazily(() => tellsAny(words, item.text.replace(claim.subject, ''))),
      verbTells: () => verbTells(noun, claim),
    };
    if (!fitsFigure(asked, claim, setting)) return [];
    // "12 are permitted": a bare figure is of what its verb tells.
    const isOther = claim.bare && claim.states.length === 0 && !isNeutral(claim.verb?.lemma);
    if (isOther && !tellsAny(words, `${claim.verb?.lower} ${claim.verb?.lemma}`)) return [];
    // "54 dead" answers for "killed", whatever the word.
    const told = fates.map((fate) => fate.length > 0 && fate.every((state) => claim.states.includes(state)));
    const levels = held.map((level, at) => (told[at] ? 1 : level));
    return [{ claim, evidence: item, levels, here, nounBeside: setting.nounBeside() }];
  });
}

/** "Employs 3,200 people": the verb tells of the noun that is asked for. */
function verbTells(noun: ReadonlyMap<string, number> | null, { verb }: FigureClaim): boolean {
  return noun !== null && verb !== null && heldIn(noun, textKeys(`${verb.lower} ${verb.lemma}`)) > 0;
}

function besideOf(text: string, at: number): string {
  return text.slice(Math.max(0, at - BESIDE), at + BESIDE);
}

/** Whether a text tells anything of what is asked, names apart. */
function tellsAny(words: readonly AskedWord[], text: string): boolean {
  const told = textKeys(text);
  return words.some(({ role, keys }) => role !== 'name' && heldIn(keys, told) > 0);
}

function lazily(make: () => boolean): () => boolean {
  let known: boolean | undefined;
  return () => (known ??= make());
}

/** "Strikers" strike, "marchers" march. */
function isDoerOf(unit: string, word: string): boolean {
  return /.{4}(?:er|or)$/.test(unit) && word.startsWith(unit.slice(0, -2));
}

/** Whether a bare figure right after this text counts the noun: the text names it, and its own figures count nothing else. */
function tellsOf(noun: ReadonlyMap<string, number>, text: string): boolean {
  if (heldIn(noun, textKeys(text)) === 0) return false;
  const counted = figureClaims(text).flatMap(({ bare, figure, unit }) =>
    !bare && figure === 'count' && unit !== undefined && measureOfUnit(unit) === null ? [unit] : [],
  );
  return counted.length === 0 || counted.some((unit) => heldIn(noun, new Set(wordKeys(unit))) > 0);
}

function tellsStates(asked: readonly string[], text: string): boolean {
  const told = statesOf(readTokens(text));
  return asked.every((state) => told.includes(state));
}
