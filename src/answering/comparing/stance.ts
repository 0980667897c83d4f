import type { Claim } from '../../protocol/claim.ts';
import { stanceOf } from '../claims/stance-verbs.ts';
import type { Operator } from '../verify/operator-words.ts';
import { operatorsOf } from '../verify/operators.ts';
import { readText, type Reading } from '../verify/reading.ts';
import { ANAPHORIC, isUnclearDetail, leavesOpen } from './leaves-open.ts';
import { heldIn, wordKeys } from './word-keys.ts';

/** What a sentence says of a predicate, and the words that say so. */
export interface Stance {
  readonly position: NonNullable<Claim['position']>;
  /** From the word that confirms, denies or negates to the predicate, at most to the end of the clause. */
  readonly value: string;
  /** Offset of the predicate, or of the verb that stands for it ("denied that"). */
  readonly at: number;
  /** A word of confirming or denying takes it. */
  readonly explicit: boolean;
}

const REPORT = /^(?:reports?|claims?|rumou?rs?|allegations?|suggestions?|stor(?:y|ies)|news)$/;
const FALSE =
  /^(?:false|untrue|fake|wrong|baseless|unfounded|nonsense|fabricated|groundless|hoax|fiction|myth|lie|lies)$/;

/**
 * The stance of a sentence to a predicate: affirmed, denied (negated, or what somebody denies) or left open (what nobody
 * confirms, what may be). Where the sentence does not name the predicate, "denied that", "rejected the claim" may stand for
 * what was said right before (`carriesOn`). Null where it says nothing of it.
 */
export function stanceTo(predicate: ReadonlyMap<string, number>, sentence: string, carriesOn: boolean): Stance | null {
  const reading = readText(sentence.slice(0, 1000));
  const operators = operatorsOf(reading);
  const place = placeOf(predicate, reading);
  if (place !== null) return stanceAt(place, reading, operators);
  return carriesOn ? anaphoricStance(reading, operators) : null;
}

/** The first word that is the predicate or a synonym, else a kindred word. */
function placeOf(predicate: ReadonlyMap<string, number>, { tokens }: Reading): number | null {
  const held = tokens.map(({ lower, lemma }) => heldIn(predicate, new Set([...wordKeys(lower), ...wordKeys(lemma)])));
  const best = Math.max(0, ...held);
  return best === 0 ? null : held.indexOf(best);
}

function stanceAt(place: number, reading: Reading, operators: readonly (readonly Operator[])[]): Stance {
  const { tokens } = reading;
  const own = operators[place] ?? [];
  const verb = stanceVerbOver(place, reading);
  const from = verb ?? place;
  const calledFalse = calledFalseAt(place, reading);
  const end = Math.max(from, place, calledFalse ?? 0);
  const value = spoken(reading, Math.min(from, calledFalse ?? from, negatedFrom(from, reading, operators)), end);
  const isOpen = tokens.some((_, at) => leavesOpen(at, place, reading));
  const base = { value, at: tokens[place]?.start ?? 0, explicit: verb !== null || isOpen };
  const isDetail = tokens.some((_, at) => at < place && isUnclearDetail(at, tokens));
  const open = own.includes('conditional') || (own.includes('doubt') && !isDetail) || own.includes('possible');
  if (isOpen || open || (verb !== null && isHeldBack(operators[verb] ?? [])))
    return { ...base, position: 'unconfirmed' };
  const turned = own.includes('not') || own.includes('refuse') || own.includes('fail');
  const denied = (verb !== null && stanceOf(tokens, verb) === 'denies') || calledFalse !== null;
  return { ...base, position: turned === denied ? 'confirms' : 'denies' };
}

/** Where a report of a word is called false: "reports that it has been recalled are false", "it is untrue that"; null where it is not. */
function calledFalseAt(place: number, { tokens, sentenceOf }: Reading): number | null {
  const own = tokens.map(({ lower }, at) => (sentenceOf[at] === sentenceOf[place] ? lower : ''));
  const report = own.findLastIndex((word, at) => at < place && REPORT.test(word));
  const isReported = report >= 0 && own.slice(report + 1, report + 4).some((word) => word === 'that' || word === 'of');
  const found = own.findIndex((word, at) => {
    const before = own[at - 1] === 'a' ? own[at - 2] : own[at - 1];
    if (!FALSE.test(word) || !/^(?:is|are|was|were)$/.test(before ?? '')) return false;
    return at < place ? own[at + 1] === 'that' : isReported;
  });
  return found < 0 ? null : found;
}

/** The verb of confirming or denying that governs a word: before it in the clause, or after it where passive ("… was denied by"). */
function stanceVerbOver(place: number, { tokens, sentenceOf }: Reading): number | null {
  for (let at = place - 1; at >= 0 && place - at < 25; at--) {
    if (sentenceOf[at] !== sentenceOf[place] || /^[;:,]$/.test(tokens[at]?.lower ?? '')) break;
    const { pos } = tokens[at] ?? {};
    if (stanceOf(tokens, at) !== null && (pos === 'VERB' || pos === 'NOUN')) return at;
  }
  for (let at = place + 1; at < place + 15; at++) {
    const token = tokens[at];
    if (!token || sentenceOf[at] !== sentenceOf[place] || /^[;:,]$/.test(token.lower)) break;
    if (stanceOf(tokens, at) !== null && token.pos === 'VERB' && tokens[at - 1]?.lemma === 'be') return at;
  }
  return null;
}

/** "Could not confirm", "declined to deny": neither the one nor the other. */
function isHeldBack(operators: readonly Operator[]): boolean {
  return operators.some((operator) => operator === 'not' || operator === 'refuse' || operator === 'fail');
}

function anaphoricStance(reading: Reading, operators: readonly (readonly Operator[])[]): Stance | null {
  const { tokens } = reading;
  const at = tokens.findIndex(({ pos }, index) => {
    if (stanceOf(tokens, index) === null || pos !== 'VERB') return false;
    const next = tokens.slice(index + 1, index + 4);
    const object = next.find(({ lower }) => !/^(?:the|these|those|such|all|any|its|their|his|her)$/.test(lower));
    const clause =
      object?.lower === 'that' && tokens[index + 2] !== undefined && !/^[.,;"]$/.test(tokens[index + 2]?.lower ?? '');
    return object === undefined || /^[.,;]$/.test(object.lower) || (ANAPHORIC.test(object.lower) && !clause);
  });
  if (at < 0) return null;
  const held = isHeldBack(operators[at] ?? []);
  const value = spoken(reading, Math.min(at, negatedFrom(at, reading, operators)), at);
  const position = held ? 'unconfirmed' : (stanceOf(tokens, at) ?? 'denies');
  return { position, value, at: tokens[at]?.start ?? 0, explicit: true };
}

/** Where the words begin that turn a verb round: "could not", "refrained from". */
function negatedFrom(at: number, { tokens }: Reading, operators: readonly (readonly Operator[])[]): number {
  if (!isHeldBack(operators[at] ?? [])) return at;
  let from = at;
  while (from > 0 && at - from < 5 && !/^[,;:."]$/.test(tokens[from - 1]?.lower ?? '')) {
    const { pos, lower } = tokens[from - 1] ?? {};
    if (!/^(?:AUX|PART|ADV|ADP|VERB)$/.test(pos ?? '') && !/^(?:nobody|none|nothing|no|one)$/.test(lower ?? '')) break;
    from--;
  }
  return from;
}

function spoken({ text, tokens }: Reading, from: number, to: number): string {
  return text.slice(tokens[from]?.start ?? 0, tokens[to]?.end ?? text.length);
}
