import { statesOf } from '../claims/claim-context.ts';
import { readTokens, type Token } from '../language/read-tokens.ts';
import type { Question } from '../question/read-question.ts';
import { measureOfAdjective } from './measures.ts';
import { keyShares } from './word-keys.ts';

/**
 * What a word is in its question. `name`: part of a name, or a number; `verb`: what was done to or by what is counted; `core`:
 * what the question is about ("the price of the stadium"); `setting`: where or when it was ("in the flood").
 */
export type Role = 'name' | 'verb' | 'core' | 'setting';

/** A word that a question asks about, besides the value itself. */
export interface AskedWord {
  readonly word: string;
  readonly keys: ReadonlyMap<string, number>;
  /** The rarer in the corpus, the heavier. */
  readonly weight: number;
  readonly role: Role;
  /** A name that only tells where it was: "in Lowick". */
  readonly place: boolean;
}

/** Words that tell of how sources compare, or of when it is asked, not of the news. */
const FRAME =
  /^(?:agree\w*|disagree\w*|differ\w*|conflict(?:ing|s)?|contradict\w*|disput\w*|compet\w*|discrepan\w*|consisten\w*|sides?|both|all|any|still|figures?|numbers?|counts?|estimates?|sources?|reports?|accounts?|total|overall|altogether|exact(?:ly)?|today|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:['’]s)?|new|now|so|far|really|actual(?:ly)?|official(?:ly)?)$/i;
/** Verbs that say nothing of what is asked: "how much damage did it cause". */
const LIGHT = new Set(
  'be have do take get make give come go cause happen see suffer amount include involve expect estimate believe think report say accord develop change evolve vary'.split(
    ' ',
  ),
);
/** However common or rare in the corpus, a word of the question counts so much; a describing word half of it. */
const WEIGHTS = { least: 1, most: 2 };
const SETTING = /^(?:in|at|during|after|near|on|from|since|before|around|over|following|amid|by)$/;

/** The words of a question without its frame and without the given words: the counted noun, which the unit stands for, and whose figure it is. */
export function askedWords({ text, terms }: Question, without: ReadonlySet<string> = new Set()): AskedWord[] {
  const tokens = readTokens(text);
  const words = terms.flatMap(({ word, weight, name }): AskedWord[] => {
    const lower = word.toLowerCase();
    const at = tokens.findIndex((token) => token.lower === lower || lower.startsWith(`${token.lower}'`));
    if (FRAME.test(word) || without.has(lower) || measureOfAdjective(lower) !== null || isLight(tokens, at)) return [];
    const own = roleAt(tokens, at);
    const role = name ? 'name' : own;
    const bounded = Math.min(WEIGHTS.most, Math.max(WEIGHTS.least, weight));
    const describes = tokens[at]?.pos === 'ADJ' && !name;
    return [
      {
        word,
        keys: keyShares(word, { name }),
        weight: describes ? bounded / 2 : bounded,
        role,
        place: name && own === 'setting',
      },
    ];
  });
  // "How many people were on board?": where they were is all that is asked.
  const tells = words.some(({ role }) => role === 'verb' || role === 'core');
  return tells ? words : words.map((word) => (word.role === 'setting' ? { ...word, role: 'core' } : word));
}

function isLight(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  const begins = /^(?:effect|force)$/.test(token.lower) && /^(?:take|come|into)$/.test(tokens[at - 1]?.lemma ?? '');
  return begins || token.pos === 'ADP' || (LIGHT.has(token.lemma) && token.pos !== 'NOUN');
}

function roleAt(tokens: readonly Token[], at: number): Role {
  const token = tokens[at];
  if (!token) return 'core';
  const before = tokens[at - 1];
  const gerund = token.lower.endsWith('ing') && /^(?:DET|ADP|PART|ADJ)$/.test(before?.pos ?? '');
  // "The number of dead": what befell them, whatever the word.
  const describes =
    tokens[at + 1]?.pos === 'NOUN' &&
    (/^(?:DET|ADP|ADJ|NUM|PRON)$/.test(before?.pos ?? '') || before?.lower === 'many');
  if ((token.pos === 'VERB' && !gerund && !describes) || statesOf([token]).length > 0) return 'verb';
  for (let index = at - 1; index >= Math.max(0, at - 5); index--) {
    const { pos, lower } = tokens[index] as Token;
    if (SETTING.test(lower)) return 'setting';
    if (!/^(?:DET|ADJ|NOUN|PROPN|PART|NUM)$/.test(pos)) break;
  }
  return 'core';
}
