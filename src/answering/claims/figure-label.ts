import { readTokens } from '../language/read-tokens.ts';
import { wordSet } from '../language/word-set.ts';

const LABEL = /(?:^|[.;|,•·]\s+)((?:\p{L}[\p{L}’'-]*\s+){0,3}\p{L}[\p{L}’'-]*):\s*$/u;
/** Nouns for many without the ending of a plural. */
const MANY = wordSet('staff crew personnel police');

/** The base form of the noun that a list of facts counts by a figure ("Storeys: 71"); null where its label names none. */
export function figureLabel(before: string): string | null {
  const [, label] = LABEL.exec(before) ?? [];
  const noun = label === undefined ? undefined : readTokens(label.toLowerCase()).at(-1);
  if (!noun || !(noun.lemma !== noun.lower || MANY.has(noun.lower))) return null;
  return noun.lemma;
}
