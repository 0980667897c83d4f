import model from 'wink-eng-lite-web-model';
import winkNLP, { type PartOfSpeech } from 'wink-nlp';
import { recently } from '../recently.ts';

/** One token of a text: a word, a number, a mark. Offsets are UTF-16 code units of the text it was read from. */
export interface Token {
  readonly text: string;
  /** Lower case, quotation marks and dashes straightened. */
  readonly lower: string;
  /** Lower case base form: `sent` → `send`, `troops` → `troop`. */
  readonly lemma: string;
  readonly pos: PartOfSpeech;
  readonly start: number;
  readonly end: number;
}

const MAX_CHARACTERS = 1000;
const MOST_KEPT = 1000;
const nlp = winkNLP(model, ['pos']);
const { its } = nlp;

/**
 * The tokens of one sentence with part of speech and base form (wink-nlp, English). Of a longer text only the first 1,000
 * characters are read: the tagger's time grows with the square of an endless word.
 */
export const readTokens: (sentence: string) => readonly Token[] = recently(MOST_KEPT, tokensOf);

function tokensOf(sentence: string): readonly Token[] {
  const text = straightened(sentence.slice(0, MAX_CHARACTERS));
  const read = nlp.readDoc(text).tokens();
  const words = read.out();
  const tags = read.out(its.pos) as PartOfSpeech[];
  // The lemmatizer's published type asks for the model's addons, which wink-nlp hands over itself.
  const lemmas = read.out(its.lemma as typeof its.normal);
  const tokens: Token[] = [];
  let at = 0;
  for (const [index, word] of words.entries()) {
    const start = text.indexOf(word, at);
    if (start < 0) continue;
    at = start + word.length;
    // "WHO", "US" and "IT" are no pronouns.
    const isAcronym = /^(?:WHO|US|IT|HE|AM|IS)$/.test(word) && /\p{Ll}/u.test(text);
    const lower = isAcronym ? [...word.toLowerCase()].map((letter) => `${letter}.`).join('') : word.toLowerCase();
    tokens.push({
      text: sentence.slice(start, at),
      lower,
      lemma: isAcronym ? lower : (lemmas[index] ?? lower).toLowerCase(),
      pos: isAcronym ? 'PROPN' : (tags[index] ?? 'X'),
      start,
      end: at,
    });
  }
  return tokens.map((token, index) => {
    const pos = correctedPos(tokens, index);
    if (pos === token.pos) return token;
    if (pos === 'VERB') return { ...token, pos, lemma: verbLemma(token.lower) };
    return { ...token, pos, lemma: pos === 'PROPN' ? token.lower : token.lemma };
  });
}

/** Past forms that the model knows neither as verbs nor by their base form. */
const PASTS: Readonly<Record<string, string>> = {
  burnt: 'burn',
  clung: 'cling',
  drank: 'drink',
  forgave: 'forgive',
  knelt: 'kneel',
  learnt: 'learn',
  shone: 'shine',
  swam: 'swim',
};
const verbLemmas = new Map<string, string>(Object.entries(PASTS));

/** The base form of a word as a verb, which the lemmatizer gives only where it takes the word for one. */
function verbLemma(word: string): string {
  const known = verbLemmas.get(word);
  if (known !== undefined) return known;
  const lemma =
    nlp
      .readDoc(`they ${word} it`)
      .tokens()
      .out(its.lemma as typeof its.normal)[1] ?? word;
  if (verbLemmas.size < 5000) verbLemmas.set(word, lemma);
  return lemma;
}

/** The tagger's usual slips: "Migrants rescued/NOUN the …", "had infected/ADJ 12 people", "police/VERB". */
function correctedPos(tokens: readonly Token[], at: number): PartOfSpeech {
  const { pos, lower, text } = tokens[at] as Token;
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  if (lower === 'police') return 'NOUN';
  if (pos === 'VERB' && before?.lower === 'to' && tokens[at - 2]?.lower === 'according') return 'NOUN';
  const isSubject = before?.pos === 'NOUN' || before?.pos === 'PROPN';
  if (pos === 'NOUN' && isSubject && /^lacks?$/.test(lower)) return 'VERB';
  const clause = after?.pos === 'PRON' && /^(?:he|she|it|they|we)$/.test(after.lower);
  if (pos === 'NOUN' && isSubject && clause && /^(?:claims?|reports?|notes?|estimates?|fears?|doubts?)$/.test(lower))
    return 'VERB';
  if ((pos === 'NOUN' || pos === 'ADJ') && (isSubject || before?.pos === 'PRON') && PASTS[lower] !== undefined)
    return 'VERB';
  const infinitive = after?.lower === 'to' && tokens[at + 2]?.pos === 'VERB';
  if (pos === 'NOUN' && infinitive && /^(?:plans?|aims?|hopes?|needs?|offers?|vows?)$/.test(lower))
    return before?.pos === 'PROPN' || (before?.pos === 'NOUN' && !lower.endsWith('s')) ? 'VERB' : pos;
  if (pos === 'VERB' && /^[A-Z]/.test(text) && /^[A-Z]/.test(before?.text ?? '')) return 'PROPN';
  // "director Per Lund", "said Will Stone": no preposition or auxiliary is written with a capital between words.
  if ((pos === 'ADP' || pos === 'AUX') && isInnerName(text, before, after)) return 'PROPN';
  if (!/[a-z]{2}(?:ed|ught|old)$/.test(text) || (pos !== 'NOUN' && pos !== 'ADJ')) return pos;
  if (before?.lemma === 'have' || before?.lower === 'been') return 'VERB';
  const subject = before?.pos === 'NOUN' || before?.pos === 'PROPN' || before?.pos === 'PRON';
  const object = after !== undefined && /^(?:DET|NUM|PRON|PROPN)$/.test(after.pos);
  return subject && object ? 'VERB' : pos;
}

function isInnerName(text: string, before: Token | undefined, after: Token | undefined): boolean {
  const named = (token: Token | undefined): boolean => token?.pos === 'PROPN' && /^\p{Lu}/u.test(token.text);
  const inner = before !== undefined && before.pos !== 'PUNCT';
  return inner && /^\p{Lu}\p{Ll}/u.test(text) && (named(before) || named(after));
}

/** Typographic marks as their plain ASCII twins, white space as blanks: same length, so that offsets stay. */
export function straightened(text: string): string {
  return text
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‘’‚‛`´]/g, "'")
    .replace(/[‐‑‒–]/g, '-')
    .replace(/—/g, ',')
    .replace(/\s/g, ' ');
}
