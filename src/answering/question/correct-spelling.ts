import type { Snapshot } from '../../domain/snapshot.ts';
import type { Notice } from '../../protocol/answer.ts';
import { isEnglishWord } from '../language/english-words.ts';
import { corpusWords } from '../names/corpus-words.ts';
import { countryOfCapital } from '../names/country-of-capital.ts';
import { nameLexicon } from '../names/name-lexicon.ts';
import { editDistance } from './edit-distance.ts';
import { withApostrophes } from './missing-apostrophes.ts';
import { quotedPhrases } from './quoted-phrases.ts';
import { QUESTION_WORDS } from './question-words.ts';
import { withoutDots } from './without-dots.ts';

/** A question with its slips of the keyboard put right, and what was changed. */
export interface CorrectedQuestion {
  readonly text: string;
  readonly corrections: readonly { readonly from: string; readonly to: string }[];
}

/** What a question opens with, and what follows "how", is known even in a short word with one slip: "wich", "how meny". */
const OPENING: readonly string[] = ['who', 'what', 'when', 'where', 'which', 'whose', 'how', 'why', 'did'];
const AFTER_HOW: readonly string[] = ['many', 'much', 'long', 'often'];
const WORD = /\p{L}+(?:['’]\p{L}+)?/gu;
/** Two slips are believed only in words this long. */
const LONG = 8;
/** More unknown words than this share are another language, or no words at all. */
const MOST_UNKNOWN = 0.4;

/**
 * Puts right the words of a question that neither the corpus nor English knows: where swapping two neighbours gives just
 * one known word, else where just one word of the corpus, or of those that questions are made of, is one slip away (two
 * in a word of eight letters). Quoted words are left alone, and so are questions with many unknown words. A capitalised
 * word is only ever taken for a word of the corpus. A capital that stands for its government is read as the country, where
 * the corpus names only that.
 */
export function correctSpelling(asked: string, snapshot: Snapshot): CorrectedQuestion {
  const question = withApostrophes(withoutDots(asked));
  const quoted = quotedPhrases(question);
  const words = [...question.matchAll(WORD)].map(({ index, 0: word }) => {
    const bare = word.replace(/['’].*$/, '');
    return { start: index, end: index + bare.length, bare, contracted: /n['’]t$/.test(word) };
  });
  const unknown = words.filter(
    ({ start, bare, contracted }) =>
      !contracted && !isKnown(bare, snapshot) && !quoted.some((span) => span.start <= start && start < span.end),
  );
  if (unknown.length > Math.max(1, MOST_UNKNOWN * words.length)) return { text: question, corrections: [] };
  let text = question;
  const corrections: { from: string; to: string }[] = [];
  for (const word of words.toReversed()) {
    const { start, end, bare } = word;
    const slip = () => expectedAt(start, bare, question) ?? correctionOf(bare, snapshot);
    const to = countryOfCapital(bare, question.slice(0, start), snapshot) ?? (unknown.includes(word) ? slip() : null);
    if (to === null) continue;
    text = text.slice(0, start) + to + text.slice(end);
    corrections.unshift({ from: bare, to });
  }
  return { text, corrections };
}

/** What the reader is told of the corrections; nothing where there are none. */
export function spellingNotices({ corrections }: CorrectedQuestion): Notice[] {
  if (corrections.length === 0) return [];
  const said = corrections.map(({ from, to }) => `“${from}” as “${to}”`).join(', ');
  return [{ code: 'spelling', text: `Read ${said}.` }];
}

function isKnown(word: string, snapshot: Snapshot): boolean {
  const lower = word.toLowerCase();
  const { all } = corpusWords(snapshot);
  if (lower.length < 3 || QUESTION_WORDS.has(lower) || all.has(lower) || isEnglishWord(lower)) return true;
  // A form of a word of the corpus; a shared stem alone would let "governer" pass for "governing".
  return ['s', 'es', 'd', 'ed', 'ing', 'ly'].some(
    (ending) => lower.endsWith(ending) && all.has(lower.slice(0, -ending.length)),
  );
}

/** The word of a question that a slip of one letter stands for by its place; null where none, or more than one, does. */
function expectedAt(start: number, word: string, question: string): string | null {
  const before = question.slice(0, start).trimEnd().toLowerCase();
  const expected = before === '' ? OPENING : /\bhow$/.test(before) ? AFTER_HOW : [];
  const near = expected.filter((other) => editDistance(word.toLowerCase(), other, 1) === 1);
  const [only = ''] = near;
  if (near.length !== 1) return null;
  return /^\p{Lu}/u.test(word) ? only.charAt(0).toUpperCase() + only.slice(1) : only;
}

/** Whether the corpus holds the word in any form. */
function isInCorpus(word: string, snapshot: Snapshot): boolean {
  return snapshot.termsOf(word).some((term) => snapshot.documentFrequency(term) > 0);
}

/** The one word that is meant by an unknown one, with its capitals; null where there is none or more than one. */
function correctionOf(word: string, snapshot: Snapshot): string | null {
  const lower = word.toLowerCase();
  const isCapital = /^\p{Lu}\p{Ll}/u.test(word);
  const lexicon = nameLexicon(snapshot);
  const isCandidate = (other: string) =>
    other.length > 2 && Math.abs(other.length - lower.length) <= 2 && startsAlike(other, lower);
  const candidates = [...QUESTION_WORDS, ...corpusWords(snapshot).all.keys()].filter(isCandidate);
  const near = (most: number) =>
    candidates.filter((other) => {
      const isName = isCapital || lexicon.isName(other);
      return (most === 1 ? isLikely(lower, other, isName) : !isName) && editDistance(lower, other, most) === most;
    });
  const swapped = swapsOf(lower).filter(
    (other) => isKnown(other, snapshot) && (!isCapital || isInCorpus(other, snapshot)),
  );
  const best =
    oneOf(swapped, snapshot) ?? oneOf(near(1), snapshot) ?? (lower.length >= LONG ? oneOf(near(2), snapshot) : null);
  if (best === null || !isCapital) return best;
  const spelling = lexicon.spelling(best) ?? best.charAt(0).toUpperCase() + best.slice(1);
  return lexicon.spelling(best) !== null || QUESTION_WORDS.has(best) || swapped.length > 0 ? spelling : null;
}

/** The word with each two neighbours swapped. */
function swapsOf(word: string): string[] {
  return Array.from(
    { length: word.length - 1 },
    (_, at) => word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2),
  );
}

/** People rarely slip on the first letter, unless they swap it with the second. */
function startsAlike(a: string, b: string): boolean {
  return a[0] === b[0] || (a[0] === b[1] && a[1] === b[0]);
}

/**
 * In a word of four letters or fewer only a swap is believed: too many words are one letter apart. So are the names of
 * different people; of a name a letter typed twice, or once instead, is believed as well.
 */
function isLikely(word: string, other: string, isName: boolean): boolean {
  if (word.length === other.length && sameLetters(word, other)) return true;
  return isName ? singled(word) === singled(other) : word.length > 4;
}

function singled(word: string): string {
  return word.replace(/(.)\1+/gu, '$1');
}

function sameLetters(a: string, b: string): boolean {
  return [...a].sort().join('') === [...b].sort().join('');
}

/** The only candidate, forms of one word counting once; null where there are several or none. */
function oneOf(candidates: readonly string[], snapshot: Snapshot): string | null {
  const stems = new Set(candidates.map((word) => snapshot.termsOf(word).join(' ') || word));
  return stems.size === 1 ? (candidates[0] ?? null) : null;
}
