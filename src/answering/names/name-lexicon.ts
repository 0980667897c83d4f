import { bareWord } from '../../domain/corpus-words.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { kept } from '../kept.ts';
import { isEnglishWord } from '../language/english-words.ts';
import { corpusWords } from './corpus-words.ts';
import { isCountryName } from './country-names.ts';

/** Which words of a corpus are names, learnt from how its body text writes them. */
export interface NameLexicon {
  /**
   * Whether the word, in any case, is written as a name in the corpus: capitalised within sentences nearly always. Of a
   * common English word ("old" of "Old Town") that is not enough: it must stand as a name by itself too, and be no office
   * ("Chief of Staff"). A country is a
   * name also where the corpus has never heard of it.
   */
  isName(word: string): boolean;
  /** Whether neither the corpus nor English has the word: somebody's name, as far as a rule can tell. */
  isStranger(word: string): boolean;
  /** Whether the corpus writes the two words, in any case, as neighbours in one name. */
  isPair(first: string, second: string): boolean;
  /** The usual spelling of a word that is capitalised in the corpus, or of a country ("lisbon" → "Lisbon"); null for others. */
  spelling(word: string): string | null;
}

/** Written before names with a capital, and by themselves before "of"; "Baker" and "King" are names as well. */
const OFFICE =
  /^(?:president|minister|premier|secretary|chancellor|governor|senator|ambassador|commissioner|chief|commander|leader|chair(?:man|woman)?|director|deputy|professor)$/;
/** A word counts as a name from this share of capitalised uses. */
const NAME_SHARE = 0.8;

const lexicons = new WeakMap<Snapshot, NameLexicon>();

/** The lexicon of a snapshot, made once. */
export function nameLexicon(snapshot: Snapshot): NameLexicon {
  return kept(lexicons, snapshot, () => makeLexicon(snapshot));
}

function makeLexicon(snapshot: Snapshot): NameLexicon {
  const { uses, pairs, all } = corpusWords(snapshot);
  const judged = new Map<string, boolean>();
  const judge = (key: string): boolean => {
    const use = uses.get(key);
    if (use === undefined) return isCountryName(key);
    if (use.capitalised / use.all < NAME_SHARE) return false;
    return (use.alone > 0 && !OFFICE.test(key)) || !isEnglishWord(key);
  };
  return {
    isName: (word) => {
      const key = bareWord(word);
      const verdict = judged.get(key) ?? judge(key);
      if (uses.has(key)) judged.set(key, verdict);
      return verdict;
    },
    isStranger: (word) => {
      const key = bareWord(word);
      return (
        key.length > 2 && !/\d/.test(key) && !all.has(key) && !key.split(/[-.'’]/).every((part) => isEnglishWord(part))
      );
    },
    isPair: (first, second) => pairs.has(`${bareWord(first)} ${bareWord(second)}`),
    spelling: (word) => {
      const key = bareWord(word);
      const spelling = all.get(key) ?? (isCountryName(key) ? key.charAt(0).toUpperCase() + key.slice(1) : undefined);
      return spelling !== undefined && /\p{Lu}/u.test(spelling) ? spelling : null;
    },
  };
}
