import type { Snapshot } from '../../domain/snapshot.ts';
import { relatedTerms } from '../language/related-terms.ts';
import { heldBy, type KeyTerm } from '../question/key-terms.ts';
import type { Question } from '../question/read-question.ts';
import { measureAsked } from './measure-asked.ts';
import { slotValues, type SlotValue } from './slot-values.ts';

/** The counted noun follows its number within this many characters. */
const COUNTED_WITHIN = 50;
/** A value counts as near what is asked about it within this many characters. */
const NEAR = 60;
/** Nouns that reports of people leave out ("12 were killed"). */
const ANYBODY = /^(?:people|persons|men|women|children|victims|casualties|deaths|fatalities)$/;

const NUMBER_OF = /\bnumber of ((?:[\p{L}-]+ ){1,4}).{0,100}$/iu;
const NAME_BEFORE = /(\p{Lu}[\p{L}'’-]+)["”]?, $/u;
/** Related terms of this share count the same things ("soldiers", "troops"). */
const SAME_NOUN = 0.6;

/** The counted noun of a "how many" question in index terms, with close synonyms; null where a number of anything will do. */
export function countedTerms({ slot }: Question, snapshot: Snapshot): ReadonlySet<string> | null {
  if (slot?.kind !== 'number' || slot.noun === null || ANYBODY.test(slot.noun)) return null;
  return new Set(
    snapshot
      .termsOf(slot.noun)
      .flatMap((term) => [
        term,
        ...[...relatedTerms(term)].filter(([, share]) => share >= SAME_NOUN).map(([other]) => other),
      ]),
  );
}

/** What in a sentence with these terms fills the slot; of numbers only those of the thing that is counted. */
export function valuesAsked(
  text: string,
  terms: ReadonlySet<string>,
  { slot, text: asked }: Question,
  counted: ReadonlySet<string> | null,
  snapshot: Snapshot,
): SlotValue[] {
  if (slot === null) return [];
  if (slot.kind === 'age') return slotValues(slot, text, asked).filter((value) => mayBeTheirs(value, text, asked));
  if (counted === null) {
    const values = slotValues(slot, text, asked);
    const fits = slot.kind === 'number' && values.length > 0 ? measureAsked(asked) : null;
    return fits ? values.filter(({ start, end }) => fits(text.slice(0, start), text.slice(end))) : values;
  }
  if (![...counted].some((term) => terms.has(term))) return [];
  return slotValues(slot, text, asked).filter(
    ({ start, end }) =>
      snapshot.termsOf(text.slice(end, end + COUNTED_WITHIN)).some((term) => counted.has(term)) ||
      // "The number of ships in the bay has grown to 41".
      snapshot.termsOf(NUMBER_OF.exec(text.slice(0, start))?.[1] ?? '').some((term) => counted.has(term)),
  );
}

/** Whether an age may be that of whom the question names: not one that stands right behind another name ("Roe, 31,"). */
function mayBeTheirs({ start }: SlotValue, text: string, asked: string): boolean {
  const name = NAME_BEFORE.exec(text.slice(0, start))?.[1];
  return name === undefined || asked.toLowerCase().includes(name.toLowerCase());
}

/** Whether one of the values stands near a term that it is asked about. */
export function isNearAsked(
  values: readonly SlotValue[],
  text: string,
  predicate: readonly KeyTerm[],
  snapshot: Snapshot,
): boolean {
  return values.some(({ start, end }) => {
    const around = new Set(snapshot.termsOf(text.slice(Math.max(0, start - NEAR), end + NEAR)));
    return predicate.some((term) => heldBy(term, around) > 0);
  });
}
