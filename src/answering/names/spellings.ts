import type { Snapshot } from '../../domain/snapshot.ts';
import { kept, remembering } from '../kept.ts';
import { isEnglishWord } from '../language/english-words.ts';
import { corpusWords } from './corpus-words.ts';
import { nameLexicon } from './name-lexicon.ts';

/** Where newspapers differ on how a name from another script is written; each to one spelling. */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/(?:iy|yy|yi|ij|ii|y|j)$/u, 'i'],
  [/ff$/u, 'v'],
  [/kh/gu, 'h'],
  [/ph/gu, 'f'],
  [/dj|dzh/gu, 'j'],
  [/sch/gu, 'sh'],
  [/tz/gu, 'ts'],
  [/ou/gu, 'u'],
  [/q/gu, 'k'],
  [/w/gu, 'v'],
  [/x/gu, 'ks'],
  [/(.)\1/gu, '$1'],
];
/** Shorter names are too alike. */
const SHORTEST = 5;

const MOST_KEPT = 20_000;
const spelled = new WeakMap<Snapshot, ReadonlyMap<string, readonly string[]>>();

/** A name in lower case, spelt one way of those that newspapers have: the same for "Marynsky", "Marynskiy" and "Marynskyy". */
export const oneSpelling: (name: string) => string = remembering((name) => {
  const bare = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return bare.length < SHORTEST ? bare : ALIKE.reduce((word, [written, as]) => word.replace(written, as), bare);
}, MOST_KEPT);

/** The other spellings of a name that the corpus has as names, in lower case; none of an English word. */
export function otherSpellings(name: string, snapshot: Snapshot): readonly string[] {
  const lower = name.toLowerCase();
  if (lower.length < SHORTEST || isEnglishWord(lower)) return [];
  const all = kept(spelled, snapshot, () => namesBySpelling(snapshot));
  return (all.get(oneSpelling(lower)) ?? []).filter((other) => other !== lower);
}

function namesBySpelling(snapshot: Snapshot): ReadonlyMap<string, readonly string[]> {
  const lexicon = nameLexicon(snapshot);
  const found = new Map<string, string[]>();
  for (const word of corpusWords(snapshot).all.keys()) {
    if (word.length < SHORTEST || !lexicon.isName(word) || isEnglishWord(word)) continue;
    const key = oneSpelling(word);
    found.set(key, [...(found.get(key) ?? []), word]);
  }
  return found;
}
