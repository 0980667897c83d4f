import { profileOf } from '../names/name-profile.ts';
import type { NounPhrase } from '../names/noun-phrases.ts';
import type { Context } from './context.ts';
import { withoutArticle } from '../names/without-article.ts';
import { definite } from './definite.ts';

/**
 * Whom "he" or "she" means: after "who …?" the person that the answer names; else a person of the question, the first where
 * the follow-up asks for speech and the last where not; else one of the answer, or, for "she", a ship. Never one of
 * `taken`, nor one of whom the articles use the other pronoun. Null where nobody fits.
 */
export function personMeant(
  pronoun: 'he' | 'she',
  { clause, asked, subject, added, snapshot }: Context,
  { speaks, taken }: { readonly speaks: boolean; readonly taken: readonly string[] },
): string | null {
  const pronounOf = ({ isName, text }: NounPhrase) =>
    isName ? profileOf(withoutArticle(text), snapshot).pronoun : null;
  const fits = (phrase: NounPhrase) => {
    const known = pronounOf(phrase);
    return phrase.kind === 'person' && !taken.includes(phrase.text) && (known === null || known === pronoun);
  };
  const inQuestion = asked.filter(fits);
  const inAnswer = added.filter((phrase) => phrase.isName && fits(phrase));
  const isAsked = subject !== null && subject.isName && fits(subject) && !/['’]s /.test(subject.text);
  const asksWho = /^(?:who|whose|which)\b/i.test(clause?.phrase ?? '') && !isAsked;
  // Of a name that the articles give once nothing may be known; two words without an article are a person's more often than not.
  const unsure = asked.find(({ kind, isName, text }) => kind === 'thing' && isName && /^(?!the )\S+ \S+$/i.test(text));
  const ship = pronoun === 'she' && !asksWho ? asked.find(({ isName, kind }) => isName && kind === 'thing') : undefined;
  const found =
    (asksWho ? inAnswer[0] : undefined) ??
    (speaks ? inQuestion[0] : inQuestion.at(-1)) ??
    unsure ??
    inAnswer.find((phrase) => pronounOf(phrase) === pronoun) ??
    ship ??
    inAnswer[0];
  return found ? definite(found.text) : null;
}
