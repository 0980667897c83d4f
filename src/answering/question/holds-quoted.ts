import { quotedPhrases } from './quoted-phrases.ts';
import type { Question } from './read-question.ts';

/** A single quoted word is a title or a term as often as words that somebody looks for. */
const LEAST_WORDS = 3;

/** Whether a text holds, word for word, a phrase of three words or more that the question quotes. */
export function holdsQuoted({ text }: Question, sentence: string): boolean {
  const phrases = quotedPhrases(text).map((quoted) => plain(quoted.text));
  return phrases.some((phrase) => phrase.split(' ').length >= LEAST_WORDS && plain(sentence).includes(phrase));
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/\s+/g, ' ')
    .replace(/[.,;:!?]+$/, '')
    .trim();
}
