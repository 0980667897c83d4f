import model from 'wink-eng-lite-web-model';
import winkNLP, { type PartOfSpeech } from 'wink-nlp';

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
const nlp = winkNLP(model, ['pos']);
const { its } = nlp;

/**
 * The tokens of one sentence with part of speech and base form (wink-nlp, English). Of a longer text only the first 1,000
 * characters are read: the tagger's time grows with the square of an endless word.
 */
export function readTokens(sentence: string): Token[] {
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
    const lower = word.toLowerCase();
    tokens.push({
      text: sentence.slice(start, at),
      lower,
      lemma: (lemmas[index] ?? lower).toLowerCase(),
      pos: tags[index] ?? 'X',
      start,
      end: at,
    });
  }
  return tokens.map((token, index) => {
    const pos = correctedPos(tokens, index);
    return pos === 'VERB' && token.pos !== 'VERB'
      ? { ...token, pos, lemma: verbLemma(token.lower) }
      : { ...token, pos };
  });
}

const verbLemmas = new Map<string, string>();

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
  if (pos === 'VERB' && /^[A-Z]/.test(text) && /^[A-Z]/.test(before?.text ?? '')) return 'PROPN';
  if (!/[a-z]{2}(?:ed|ught|old)$/.test(text) || (pos !== 'NOUN' && pos !== 'ADJ')) return pos;
  if (before?.lemma === 'have' || before?.lower === 'been') return 'VERB';
  const subject = before?.pos === 'NOUN' || before?.pos === 'PROPN' || before?.pos === 'PRON';
  const object = after !== undefined && /^(?:DET|NUM|PRON|PROPN)$/.test(after.pos);
  return subject && object ? 'VERB' : pos;
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
