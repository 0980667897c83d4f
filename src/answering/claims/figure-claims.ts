import { readTokens, type Token } from '../language/read-tokens.ts';
import { isCapacity } from './capacity.ts';
import { ACTOR_NOUNS } from '../speakers/actor-nouns.ts';
import { speechFrames } from '../speakers/speech-frames.ts';
import { claimVerb } from './claim-verb.ts';
import { saysUpdate, statesAround } from './claim-context.ts';
import type { FigureClaim } from './extracted-claim.ts';
import type { Figure } from './figure.ts';
import { figureLabel } from './figure-label.ts';
import { readFigures } from './read-figures.ts';
import { unitClass } from './same-thing.ts';
import { zeroClaims } from './zero-claims.ts';

const NOT_BEFORE = /\b(?:not|n['’]t|rather than|instead of)(?: the)? $/i;
const PART_BEFORE = /\b(?:including|among them|of whom|of which|most of them)[,:]? [^,;.]{0,40}$/i;
const PART_AFTER = /^ (?:\p{L}+ )?of (?:them|whom|which|those)\b/iu;
const ONES = /^ (?:\p{L}{1,20} )?ones\b/u;
const PART_OF_ALL = /^["“]?of (?:the|those|these|its|their)\b/i;

/** The figures that a sentence (its first 1,000 characters) asserts: counts, shares and sums, "nobody" as none; in order. */
export function figureClaims(text: string): FigureClaim[] {
  const tokens = readTokens(text);
  const givers = speechFrames(tokens).flatMap(({ speaker }) =>
    speaker ? [tokens.slice(speaker.from, speaker.to)] : [],
  );
  const figures = readFigures(text, tokens).flatMap((figure) => {
    const { kind } = figure;
    if (givers.some((giver) => isNumberOf(giver, figure))) return [];
    return kind === 'count' || kind === 'percent' || kind === 'money' ? [figureClaim(figure, kind, text, tokens)] : [];
  });
  return [...withInherited(figures, text), ...zeroClaims(text, tokens)].sort((a, b) => a.at - b.at);
}

/** "According to two members of the crew": how many they are who say so. */
function isNumberOf(giver: readonly Token[], { numberStart }: Figure): boolean {
  const at = giver.findIndex(({ start }) => start === numberStart);
  return at >= 0 && giver.slice(at).some(({ lemma }) => ACTOR_NOUNS.has(lemma));
}

const SET_BESIDE = /\b(?:not|but|or|rather than|instead of|up from|down from|compared (?:with|to)|against)(?: the)? $/i;

/** "2,000 employees, not 1,200": a bare figure set beside another one counts the same. */
function withInherited(figures: readonly FigureClaim[], text: string): FigureClaim[] {
  return figures.map((claim, index) => {
    const before = figures[index - 1];
    if (!claim.bare || !before || before.bare || before.figure !== claim.figure) return claim;
    if (!SET_BESIDE.test(text.slice(before.at, claim.at))) return claim;
    const { unit, verb, states, names, subject } = before;
    return { ...claim, subject, ...(unit !== undefined && { unit }), verb, states, names, bare: false };
  });
}

function figureClaim(figure: Figure, kind: FigureClaim['figure'], text: string, tokens: readonly Token[]): FigureClaim {
  const { start, end, numberStart, bound, vague, counted } = figure;
  const numberAt = Math.max(
    0,
    tokens.findIndex((token) => token.start >= numberStart),
  );
  const numberTo = tokens.findLastIndex((token) => token.start < end) + 1;
  const states = statesAround(tokens, numberAt, Math.max(numberAt + 1, numberTo));
  const fallback = figure.unit === null && vague ? nounBefore(tokens, numberAt) : null;
  const label = figure.unit === null && kind === 'count' ? figureLabel(text.slice(0, start)) : null;
  const unit = figure.unit ?? label ?? fallback?.lemma ?? (states.length > 0 ? 'people' : null);
  const subject = counted ?? fallback?.text ?? unit ?? 'figure';
  const countedEnd = counted === null ? end : text.indexOf(counted, end) + counted.length;
  const verbAt = claimVerb(
    tokens,
    numberAt,
    tokens.findLastIndex((token) => token.end <= countedEnd),
  );
  const verb = verbAt === null ? null : (tokens[verbAt] as Token);
  return {
    kind: 'figure',
    figure: kind,
    subject,
    value: figure.text,
    at: numberStart,
    ...range(figure),
    bound,
    vague,
    approximate: bound === 'about' || bound === 'nearly' || vague,
    ...(unit !== null && { unit: isToll(unit) ? 'people' : unitClass(unit) }),
    bare: label === null && isBare(figure, text, tokens, numberAt),
    verb: verb && { lower: verb.lower, lemma: verb.lemma },
    states,
    names: [...subject.matchAll(/\p{Lu}[\p{L}'’.-]*/gu)].map(([name]) => name.toLowerCase()),
    negated: NOT_BEFORE.test(text.slice(Math.max(0, start - 16), start)),
    part: isPart(text, figure),
    capacity: isCapacity(text.slice(Math.max(0, start - 60), start)),
    updates: saysUpdate(text),
  };
}

/** "Four deaths", "the casualties": people, by what befell them. */
function isToll(unit: string): boolean {
  return /^(?:death|fatality|toll|casualty|injury)$/.test(unit);
}

/** Nothing is counted by name, and no noun begins after the number: "spoke of 7,000", not "two of the three wells". */
function isBare({ unit, end }: Figure, text: string, tokens: readonly Token[], numberAt: number): boolean {
  if (unit !== null || /^(?:all|both|these|those)$/.test(tokens[numberAt - 1]?.lower ?? '')) return false;
  const next = tokens.find(({ start }, at) => at > numberAt && start >= end);
  if (ONES.test(text.slice(end, end + 40))) return true;
  return next === undefined || (next.lower !== 'of' && !/^(?:NOUN|PROPN|ADJ|NUM|SYM)$/.test(next.pos));
}

/** "61 hostages, among them 9 children", "of the jobs, 800 are here": a part of another figure. */
function isPart(text: string, { start, end }: Figure): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  return PART_OF_ALL.test(text) || PART_BEFORE.test(before) || PART_AFTER.test(text.slice(end, end + 40));
}

function range({ bound, min, max }: Figure): { min?: number; max?: number } {
  if (bound === 'at-least' || bound === 'more-than') return { min };
  if (bound === 'at-most' || bound === 'less-than') return { max };
  return { min, max };
}

/** "The troops, estimated to be in the thousands": the nearest plural noun before stands for the unit. */
function nounBefore(tokens: readonly Token[], end: number): Token | null {
  for (let at = end - 1; at >= 0; at--) {
    const token = tokens[at] as Token;
    if (token.pos === 'NOUN' && token.lemma !== token.lower) return token;
  }
  return null;
}
