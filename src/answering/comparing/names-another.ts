import type { Evidence } from '../evidence/evidence.ts';
import { rivals } from '../evidence/reads-as.ts';
import { readTokens } from '../language/read-tokens.ts';
import { wordSet } from '../language/word-set.ts';
import type { Question } from '../question/read-question.ts';
import { maySame } from '../verify/same-name.ts';
import { doersOf } from './doers.ts';

/** What one person does, or a few together, and nobody after them. */
const ONCE = wordSet(`
  found founded establish established start started launch launched create created invent invented discover discovered design
  designed devise devised build built write wrote written compose composed paint painted sculpt sculpted direct directed win won
  succeed succeeded replace replaced own owns owned buy bought acquire acquired kill killed murder murdered shoot shot assassinate
  assassinated brainchild behind attack attacked fire fired threw throw cause caused first founder author winner inventor designer creator composer director architect killer owner discoverer`);
const ALONE = /\b(?:alone|single-?handed(?:ly)?|by (?:him|her)self|on (?:his|her) own)\b/i;

/**
 * Whether another story's sentence gives another person than the one that leads, where only one can be right: both answer,
 * what is asked was done once, and the two give other people as those who did it, or, where one does not give them as such, name
 * nobody whom the other names first; or one of them says that the first did it alone.
 */
export function namesAnother({ slot, written }: Question, lead: Evidence, other: Evidence): boolean {
  const isOnce = written
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => ONCE.has(word));
  if (slot?.kind !== 'person' || !isOnce) return false;
  if (!rivals(lead, other)) return false;
  const isIn = (person: Person, people: readonly Person[]) => people.some((another) => maySame(person, another));
  const [did, elseDid] = [lead, other].map((item) => peopleIn({ ...item, values: doersOf(written, item) }));
  if (did?.[0] && elseDid?.[0] && !did.some((doer) => isIn(doer, elseDid))) return true;
  const [own, its] = [peopleIn(lead), peopleIn(other)];
  if (own.length === 0 || its.length === 0) return false;
  const [first, second] = [own[0] as Person, its[0] as Person];
  if (!isIn(first, its) && !isIn(second, own)) {
    // Under a headline that names the first, what is told of another is another matter.
    const told = headlineOf(other);
    return !maySame(first, told) || maySame(second, told);
  }
  const joins = (text: string, people: readonly Person[], others: readonly Person[]) =>
    ALONE.test(text) && others.some((person) => !isIn(person, people.slice(0, 1)));
  return maySame(first, second) && joins(lead.text, own, its) !== joins(other.text, its, own);
}

type Person = ReturnType<typeof readTokens>;

function peopleIn({ text, values }: Evidence): Person[] {
  return values.map(({ start, end }) => readTokens(text.slice(start, end)));
}

function headlineOf({ passage }: Evidence): Person {
  return readTokens(passage.article.title);
}
