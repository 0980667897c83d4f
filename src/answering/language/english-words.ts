import model from 'wink-eng-lite-web-model';
import winkNLP, { type WinkMethods } from 'wink-nlp';

/** A dictionary keeps every word it was asked for; beyond this many unknown ones it is begun anew. */
const MOST_UNKNOWN = 20_000;

interface Dictionary {
  readonly nlp: WinkMethods;
  /** Words of the model have numbers below it. */
  readonly size: number;
}

let dictionary: Dictionary | null = null;

/** Endings of forms that the dictionary may not list, and those of the words they are forms of. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/s$/, ''],
  [/ies$/, 'y'],
  [/es$/, ''],
  [/ed$/, ''],
  [/ed$/, 'e'],
  [/ing$/, ''],
  [/ing$/, 'e'],
  [/men$/, 'man'],
  [/ly$/, ''],
];

/** Whether a word, or the word it is a form of, is in the dictionary of wink's English model: 87,000 common words, few names. */
export function isEnglishWord(word: string): boolean {
  const lower = word.toLowerCase();
  if (isListed(lower)) return true;
  return lower.length > 4 && FORMS.some(([ending, by]) => ending.test(lower) && isListed(lower.replace(ending, by)));
}

function isListed(word: string): boolean {
  dictionary ??= open();
  const number = numberOf(word, dictionary.nlp);
  const known = number !== undefined && number < dictionary.size;
  if (number !== undefined && number > dictionary.size + MOST_UNKNOWN) dictionary = null;
  return known;
}

function open(): Dictionary {
  const nlp = winkNLP(model, []);
  // Nobody's word: it gets the first number that is free.
  return { nlp, size: numberOf('\u{E000}', nlp) ?? 0 };
}

/** The number of a text that is one word; undefined for more than one. */
function numberOf(word: string, nlp: WinkMethods): number | undefined {
  const numbers = nlp.readDoc(word).tokens().out(nlp.its.uniqueId) as number[];
  return numbers.length === 1 ? numbers[0] : undefined;
}
