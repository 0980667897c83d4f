import { readTokens } from '../language/read-tokens.ts';
import type { Speaker } from '../speakers/speaker.ts';
import { contextWords, saysUpdate, statesAround } from './claim-context.ts';
import type { ExtractedClaim } from './extracted-claim.ts';
import { dateClaims } from './date-claims.ts';
import type { Figure } from './figure.ts';
import { positionClaims } from './position-claims.ts';
import { readFigures } from './read-figures.ts';
import { unitClass } from './same-thing.ts';
import type { Token } from '../language/read-tokens.ts';

export interface ClaimSource {
  /** One sentence; its first 1,000 characters are read. */
  readonly text: string;
  /** Date of the article, the reference for "on Monday"; null where it is undated. */
  readonly asOf: string | null;
  readonly speaker: Speaker | null;
}

/** What a sentence asserts in a comparable form: figures, event dates, and positions (confirms, denies, leaves open). */
export function extractClaims({ text, asOf, speaker }: ClaimSource): ExtractedClaim[] {
  const tokens = readTokens(text);
  const context = contextWords(tokens);
  const figures = readFigures(text, tokens)
    .filter(({ kind }) => kind === 'count' || kind === 'percent' || kind === 'money')
    .map((figure) => figureClaim(figure, text, tokens, context, speaker));
  const positions = positionClaims(text, tokens, context, speaker);
  return [...figures, ...positions, ...dateClaims(text, tokens, context, asOf, speaker)];
}

function figureClaim(
  figure: Figure,
  text: string,
  tokens: readonly Token[],
  context: readonly string[],
  speaker: Speaker | null,
): ExtractedClaim {
  const numberAt = Math.max(
    0,
    tokens.findIndex(({ start }) => start >= figure.numberStart),
  );
  const states = statesAround(tokens, numberAt);
  const fallback = figure.unit === null ? nounBefore(tokens, numberAt) : null;
  const unit = figure.unit ?? fallback?.lemma ?? (states.length > 0 ? 'people' : null);
  const isToll = unit !== null && /^(?:death|fatality|toll|casualty|injury)$/.test(unit);
  const subject = figure.counted ?? fallback?.text ?? unit ?? 'figure';
  const names = [...subject.matchAll(/\p{Lu}[\p{L}'’.-]*/gu)].map(([name]) => name.toLowerCase());
  return {
    subject,
    kind: 'figure',
    value: figure.text,
    ...range(figure),
    ...(unit !== null && { unit: isToll ? 'people' : unitClass(unit) }),
    approximate: figure.bound === 'about' || figure.bound === 'nearly' || figure.vague,
    bound: figure.bound,
    vague: figure.vague,
    speaker,
    states,
    names,
    context: context.filter((word) => unit === null || word !== unitClass(unit)),
    updates: saysUpdate(text),
  };
}

/** `at least 12` has no upper end, `up to 12` no lower one. */
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
