import type { Token } from '../language/read-tokens.ts';
import { SPEECH_VERBS } from '../speakers/speech-verbs.ts';
import { unitClass } from './same-thing.ts';

const STATES: readonly (readonly [string, RegExp])[] = [
  ['dead', /^(?:kill|killed|die|died|dead|death|deaths|fatality|fatalities|perish|perished|toll|lives)$/],
  ['hurt', /^(?:injure|injured|wound|wounded|hurt|injury|injuries|hospitalised|hospitalized)$/],
  ['missing', /^(?:missing|unaccounted)$/],
  ['displaced', /^(?:displace|displaced|homeless|evacuate|evacuated|flee|fled)$/],
  ['held', /^(?:arrest|arrested|detain|detained|imprisoned|jailed)$/],
  ['rescued', /^(?:rescue|rescued)$/],
];
const UPDATES =
  /\b(?:(?:rose|risen|rises|climbed|climbs|increased|grew|grown|jumped|raised|fell|dropped|lowered|revised|updated|up|down) (?:to|from)|revised|updated|has now|have now|previously|earlier (?:figure|count|estimate)|new (?:toll|count|estimate))\b/i;
const CONTENT = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ']);
const LIGHT = new Set([
  'be',
  'have',
  'do',
  'make',
  'take',
  'get',
  'go',
  'come',
  'more',
  'other',
  'many',
  'several',
  'such',
]);

/** What befell the people of a figure, read in its clause: between the commas and other numbers around it. */
export function statesAround(tokens: readonly Token[], numberAt: number): string[] {
  let from = numberAt;
  let to = numberAt + 1;
  while (
    !stops(tokens[to]) &&
    tokens[to]?.pos !== 'NUM' &&
    !(tokens[to]?.pos === 'CCONJ' && tokens[to + 1]?.pos === 'DET')
  )
    to++;
  const ahead = states(tokens.slice(numberAt, to));
  if (ahead.length > 0) return ahead;
  while (from > 0 && !stops(tokens[from - 1]) && tokens[from - 1]?.pos !== 'NUM') from--;
  return states(tokens.slice(from, numberAt));
}

function stops(token: Token | undefined): boolean {
  return token === undefined || /^[;:.]$/.test(token.text) || token.lower === 'while' || token.lower === 'when';
}

function states(tokens: readonly Token[]): string[] {
  return STATES.filter(([, pattern]) => tokens.some(({ lower, lemma }) => pattern.test(lower) || pattern.test(lemma)))
    .map(([state]) => state)
    .sort();
}

/** Whether a sentence says that its figure takes the place of an earlier one. */
export function saysUpdate(sentence: string): boolean {
  return UPDATES.test(sentence);
}

/** The content words of a sentence as base forms, verbs of speech left out, close synonyms under one word. */
export function contextWords(tokens: readonly Token[]): string[] {
  const words = tokens.filter(
    ({ pos, lemma, lower }) => CONTENT.has(pos) && !SPEECH_VERBS.has(lemma) && !LIGHT.has(lemma) && lower.length > 2,
  );
  return [...new Set(words.map(({ lemma }) => unitClass(lemma)))];
}
