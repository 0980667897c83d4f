import { readTokens, type Token } from '../language/read-tokens.ts';
import { statesOf } from '../claims/claim-context.ts';
import { isPerson } from '../claims/person-nouns.ts';
import { lasts, measureOfAdjective, measureOfNoun, measureOfUnit, type Measure } from './measures.ts';

/** The figure that a question asks for. */
export interface AskedFigure {
  readonly measure: Measure;
  /** Base form of the noun that is counted, or of the attribute that is measured; null where only the verb tells. */
  readonly noun: string | null;
  /** The same as asked, lower case. */
  readonly given: string | null;
  /** People are counted. */
  readonly people: boolean;
  /** What befell the people counted, sorted. */
  readonly states: readonly string[];
  /** What there may be is asked for, not what there is. */
  readonly capacity: boolean;
  /** Names and nationalities before the noun, lower case: whose soldiers. */
  readonly names: readonly string[];
}

const COUNTING = /^(?:number|count|figure|total|estimate|tally|toll|amount|quantity)$/;
/** Attributes that are measured in whatever there is: people, area, money. */
const OPEN = /^(?:size|extent|scale|strength)$/;
const GENERIC_MONEY = /^(?:money|cash|sum|amount)$/;
const ASKS_CAPACITY =
  /\b(?:capacity|licen[cs]ed|allowed|permitted|designed|can|could|fit|hold|accommodate|limit|maximum)\b/i;
const MAX_PHRASE = 8;

/** Reads which figure a question asks for: "how many …", "how much …", "the number of …", "the price of …"; null where none. */
export function askedFigure(question: string): AskedFigure | null {
  // "By how much did prices rise": percent, money, points.
  if (/\bby how much\b/i.test(question)) return null;
  const tokens = readTokens(question);
  const states = statesOf(tokens);
  const found = afterHow(tokens) ?? afterCountingNoun(tokens) ?? attribute(tokens);
  if (found === null) return null;
  const { measure, head, given = null, names } = found;
  const counts = measure === 'count' || (measure === 'any' && head === null);
  const people = counts && (head === null ? states.length > 0 : isPerson(head) || states.length > 0);
  const befell = states.length === 0 && people && asksLosses(tokens) ? ['dead'] : states;
  return { measure, noun: head, given, people, states: befell, capacity: ASKS_CAPACITY.test(question), names };
}

/** "How many men did the army lose?"; but "lose their jobs". */
function asksLosses(tokens: readonly Token[]): boolean {
  const at = tokens.findIndex(({ lemma }) => lemma === 'lose');
  return at >= 0 && !/^(?:PRON|DET|NOUN|PROPN|ADJ)$/.test(tokens[at + 1]?.pos ?? '');
}

interface Found {
  readonly measure: Measure;
  readonly head: string | null;
  readonly given?: string | null;
  readonly names: readonly string[];
}

function afterHow(tokens: readonly Token[]): Found | null {
  const at = tokens.findIndex(
    ({ lower }, index) =>
      (lower === 'how' && tokens[index + 1] !== undefined) ||
      (/^(?:what|which)$/.test(lower) && measureOfNoun(tokens[index + 1]?.lemma ?? '') !== null),
  );
  if (at < 0) return null;
  const [word, next] = [tokens[at], tokens[at + 1]];
  if (word?.lower !== 'how')
    return { measure: measureOfNoun(next?.lemma ?? '') ?? 'any', head: next?.lemma ?? null, names: [] };
  if (next?.lower === 'many') return counted(tokens, at + 2);
  if (next?.lower === 'much') {
    const { head, names } = phraseAt(tokens, at + 2);
    if (head === null || GENERIC_MONEY.test(head)) return { measure: 'money', head: null, names };
    return { measure: measureOfNoun(head) === 'money' ? 'money' : 'any', head, names };
  }
  const measure = next?.lower === 'long' && asksExtent(tokens, at + 2) ? 'any' : measureOfAdjective(next?.lower ?? '');
  if (next === undefined || measure === null) return null;
  // "How big a pay rise": the noun that follows.
  if (/^an?$/.test(tokens[at + 2]?.lower ?? '')) {
    const { head, given, names } = phraseAt(tokens, at + 3);
    if (head !== null) return { measure: measureOfNoun(head) ?? 'any', head, given, names };
  }
  // "How high is the fine": the noun tells what is measured, where it is one that we know.
  const subject = tokens.slice(at + 2).find(({ lemma }) => measureOfNoun(lemma) !== null);
  return subject && measure !== 'percent' && measure !== 'money'
    ? { measure: measureOfNoun(subject.lemma) ?? measure, head: subject.lemma, names: [] }
    : { measure, head: isOpen(measure) && next.lower !== 'long' ? null : next.lower, given: next.lower, names: [] };
}

/** "How long is the bridge": metres or minutes, unless the noun is of something that lasts or it is asked how long something is so ("closed"). */
function asksExtent(tokens: readonly Token[], from: number): boolean {
  const words = tokens.slice(from).filter(({ pos }) => pos !== 'PUNCT');
  const isPhrase = words.slice(1).every(({ pos, lower }, at) => {
    if (pos === 'ADP') return /^(?:of|between|in|on|at|across|over|through|from|to|near|outside)$/.test(lower);
    // "How long was the bridge closed": told of the noun before.
    if (pos === 'ADJ') return !/^(?:NOUN|PROPN)$/.test(words[at]?.pos ?? '');
    return /^(?:DET|NOUN|PROPN|NUM|PART)$/.test(pos);
  });
  const within = words.findIndex(({ pos }) => pos === 'ADP');
  const head = words.slice(1, within < 0 ? undefined : within).findLast(({ pos }) => /^(?:NOUN|PROPN)$/.test(pos));
  const isThing = head !== undefined && !lasts(head.lemma) && !isPerson(head.lemma);
  return /^(?:is|are|was|were)$/.test(words[0]?.lower ?? '') && isPhrase && isThing;
}

/** "How big", "how expensive": the word need not stand beside the figure; "41 metres high" must. */
function isOpen(measure: Measure): boolean {
  return measure === 'any' || measure === 'money' || measure === 'percent';
}

/** "The number of jobs", "figures for the injured". */
function afterCountingNoun(tokens: readonly Token[]): Found | null {
  const at = tokens.findIndex(
    ({ lemma }, index) => COUNTING.test(lemma) && /^(?:of|for|on)$/.test(tokens[index + 1]?.lower ?? ''),
  );
  return at < 0 || tokens[at]?.lemma === 'toll' ? null : counted(tokens, at + 2);
}

function counted(tokens: readonly Token[], from: number): Found {
  const { head, given, names } = partAsked(tokens, from) ?? phraseAt(tokens, from);
  if (head === null) return { measure: 'count', head, given, names };
  const square = tokens[from]?.lower === 'square' ? 'area' : null;
  return { measure: square ?? measureOfUnit(head) ?? measureOfNoun(head) ?? 'count', head, given, names };
}

/** "How many of the hostages are children": the children are counted. */
function partAsked(tokens: readonly Token[], from: number): ReturnType<typeof phraseAt> | null {
  if (tokens[from]?.lower !== 'of') return null;
  const is = tokens.findIndex(({ lower }, at) => at > from && /^(?:are|were)$/.test(lower));
  const part = is < 0 ? null : phraseAt(tokens, is + 1);
  return part?.head ? part : null;
}

/** "The price of the deal", "the death toll", "the turnout": the first noun that is measured. */
function attribute(tokens: readonly Token[]): Found | null {
  const noun = tokens.find(({ pos, lemma }) => (pos === 'NOUN' || pos === 'PROPN') && measureOfNoun(lemma) !== null);
  if (noun && OPEN.test(noun.lemma)) return { measure: 'any', head: null, given: noun.lower, names: [] };
  if (noun) return { measure: measureOfNoun(noun.lemma) ?? 'any', head: noun.lemma, names: [] };
  const pays = tokens.some(({ pos, lemma }) => pos === 'VERB' && /^(?:pay|cost|spend|charge|fetch)$/.test(lemma));
  // "What did it sell for?"
  const words = tokens.filter(({ pos }) => pos !== 'PUNCT');
  const sells = words.at(-1)?.lower === 'for' && /^(?:sell|go)$/.test(words.at(-2)?.lemma ?? '');
  return pays || sells ? { measure: 'money', head: null, names: [] } : null;
}

/** The noun phrase at a token: its head (the last noun before a verb, preposition or mark) and the names in it. */
function phraseAt(
  tokens: readonly Token[],
  from: number,
): { head: string | null; given: string | null; names: string[] } {
  let head: string | null = null;
  let given: string | null = null;
  const names: string[] = [];
  for (const [index, token] of tokens.slice(from, from + MAX_PHRASE).entries()) {
    const opens =
      /^(?:of|the|these|those|its|their|more|other|-)$/.test(token.lower) && (head === null || token.lower === '-');
    const participle =
      token.pos === 'VERB' &&
      head === null &&
      /(?:ed|en|n|t|g)$/.test(token.lower) &&
      tokens[from + index + 1]?.pos === 'NOUN';
    if (opens || participle || (token.pos === 'ADJ' && !/^\p{Lu}/u.test(token.text))) continue;
    // "How many jobs Halvorsen will cut": a name after the noun is no part of it.
    if (head !== null && /^\p{Lu}/u.test(token.text) && !/^\p{Lu}/u.test(tokens[from + index - 1]?.text ?? '')) break;
    if (token.pos !== 'NOUN' && token.pos !== 'PROPN' && !/^\p{Lu}/u.test(token.text)) break;
    // "How many fans fit into": behind a plural a word before a preposition is the verb.
    const isPlural = given !== null && given !== head;
    if (isPlural && token.lower === token.lemma && /^(?:into|in|on|at|to)$/.test(tokens[from + index + 1]?.lower ?? ''))
      break;
    if (/^\p{Lu}/u.test(token.text)) names.push(token.lower);
    head = token.lemma;
    given = token.lower;
    if (index > 0 && token.pos === 'VERB') break;
  }
  return { head, given, names: names.filter((name) => name !== given) };
}
