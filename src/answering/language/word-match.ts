import { stemmer } from 'stemmer';
import { SYNONYM_SETS } from './synonym-sets.ts';
import type { Token } from './read-tokens.ts';

const SETS = new Map<string, Set<number>>();
for (const [index, line] of SYNONYM_SETS.trim().split(/[/\n]/).entries())
  for (const word of line.trim().split(/\s+/)) {
    const sets = SETS.get(word) ?? new Set<number>();
    SETS.set(word, sets.add(index));
  }

const keys = new Map<string, readonly string[]>();
const MAX_KEYS = 20_000;

/** What a word is known by: its base form, its stem (Porter) and the synonym sets it is in. Words that share a key match. */
export function keysOf(token: Pick<Token, 'lower' | 'lemma'>): readonly string[] {
  const id = `${token.lower} ${token.lemma}`;
  const known = keys.get(id);
  if (known) return known;
  const forms = [...new Set([token.lower, token.lemma, ...baseForms(token.lower)])];
  const made = new Set<string>();
  for (const form of forms) {
    if (form === token.lower || form === token.lemma) made.add(form);
    if (form === token.lower || form === token.lemma) made.add(`~${stemmer(form).replace(/i$/, 'y')}`);
    for (const set of SETS.get(form) ?? []) made.add(`#${set}`);
  }
  if (keys.size >= MAX_KEYS) keys.clear();
  const list = [...made];
  keys.set(id, list);
  return list;
}

/** Base forms that the tagger may have missed because it took a verb for a noun; only those in a synonym set. */
function baseForms(word: string): string[] {
  const cut = /^(.{2,}?)(?:ed|ing|s|es)$/.exec(word)?.[1];
  if (cut === undefined) return [];
  const forms = [cut, `${cut}e`, cut.replace(/ve?$/, 'f'), cut.replace(/(.)\1$/, '$1'), cut.replace(/i$/, 'y')];
  return forms.filter((form) => SETS.has(form));
}
