import { inPattern } from '../language/in-pattern.ts';
import { membersIn } from '../question/categories.ts';
import type { Slot } from '../question/slot.ts';

/** Something in a sentence that could fill a slot, with its place in the sentence. */
export interface SlotValue {
  /** In a form that compares: lower case, numbers without separators, dates by their year where they have one. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

const NUMBER =
  /\b\d[\d,.]*\d|\b\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozens?|scores|hundreds?|thousands?|millions?|billions?|half|none)\b/gi;
const YEAR = /^(?:1[5-9]|20)\d\d$/;
const MONTH =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|jan\\.|feb\\.|aug\\.|sept?\\.|oct\\.|nov\\.|dec\\.)';
const DATE = new RegExp(
  `\\b\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}(?:,? \\d{4})?|\\b${MONTH} \\d{1,4}(?:, \\d{4})?|\\b(?:1[5-9]|20)\\d\\d\\b|\\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b|\\b(?:yesterday|today|tomorrow|tonight|last (?:week|month|year|night))\\b|\\b\\d{1,2}[:.]\\d\\d\\b(?! ?(?:%|per ?cent|m|b))|\\b\\d{1,2} ?[ap]\\.?m\\b|\\b${MONTH}`,
  'gi',
);
const NAME =
  /\p{Lu}[\p{L}'’.-]{1,30}(?: (?:(?:de|van|von|der|bin|al|of|the) )?\p{Lu}[\p{L}'’.-]{0,30}){1,6}|\b\p{Lu}{2,8}\b/gu;
const CAPITALISED = /(?<=[^.!?“”"\s][ “"])\p{Lu}[\p{L}\p{N}'’-]{1,30}(?: \p{Lu}[\p{L}\p{N}'’-]{1,30}){0,5}/gu;
/** "(1888–1954)", "(12 May 1888 – 3 June 1954, chemist)": born and died. */
const LIFE = /\(([^()–—-]{0,25}\d{4}) ?(?:[-–—]|to) ?[^()–—-]{0,25}\d{4}[^()]{0,60}\)/g;
const ASKS_BIRTH = /\b(?:born|birth|birthday)\b/i;
const ASKS_DEATH = /\b(?:die[ds]?|death|pass(?:ed)? away)\b/i;
/** "Aged 31", "at the age of thirty", "31-year-old", "Doe, 31," . */
const AGE =
  /(?<=\b(?:aged|age of|turned|turns) )\p{L}{3,9}(?:-\p{L}{3,5})?|(?<=\b(?:aged|age of|turned|turns) )\d{1,3}\b|\b\d{1,4}(?=[- ](?:years?|months?|weeks?|days?)[- ]old\b)|\b\p{L}{3,9}(?:-\p{L}{3,5})?(?=[- ](?:years?|months?|weeks?|days?)[- ]old\b)|(?<=\p{Lu}[\p{L}'’.-]{1,30}["”]?, )\d{1,3}(?=[,.;)]|$)/gu;
const PLACE =
  /\b(?:in|at|to|from|near|into|of|across|through|outside|inside|off|around),? (?:the )?(?:(?:eastern|western|northern|southern|central) )?(\p{Lu}[\p{L}'’-]{1,30}(?: \p{Lu}[\p{L}'’-]{1,30}){0,4})/gu;
/** "Head office: Lyre Harbour." */
const PLACE_LABEL =
  /^(?:\p{L}+ ){0,2}(?:office|headquarters|base|seat|place|birthplace|home|location|venue|address|town|city|village|region|country): (\p{Lu}[\p{L}'’ -]{1,60}?)[.,;]?$/iu;
const REASON =
  /\b(?:because|due to|owing to|in order to|so that|after|amid|following|in response|since|prompt\w{0,4}|caus\w{1,4}|reasons?|blam\w{1,3}|cit(?:ed|es|ing)|driven by|thanks to|stem\w{0,4} from|aim\w{0,4}|therefore|as a result|to (?:help|support|prevent|avoid|protect|ensure|bring|force|make|strengthen))\b/gi;
const QUOTATION = /[“"«][^”"»]{3,400}[”"»]/gu;
/** "NATO is an alliance", "Marrow, a village in the north". */
const DEFINITION =
  /\b(?:is|was|are|were|means?|refers? to|stands? for|describes?) (?:(?:an?|the|one|its)\b|“|")|(?<=\p{Lu}[\p{L}\p{N}'’-]{1,30}["”)]?)(?<!day), an? /gu;
/** "International Geophysical Year (IGY)": what an abbreviation of two capitals or more stands for. */
const EXPANSION = /(?:\p{L}[\p{L}’'-]{0,30} ){2,7}\( ?(\p{Lu}[\p{L}\d]{0,6}\p{Lu}[\p{L}\d]{0,3})(?=[ ,;)])/gu;
const ASKS_EXPANSION = /\b(?:stands? for|short for|abbreviat\w+|acronym|initials?|refers? to|means?)\b/i;

/** All values in a sentence that could fill the slot, in order, without those that the question itself names. */
export function slotValues(slot: Slot, sentence: string, question: string): SlotValue[] {
  const asked = question.toLowerCase().replace(/(?<=\d),(?=\d)/g, '');
  const mayRepeat = slot.kind === 'reason' || slot.kind === 'definition';
  return [
    ...matchesFor(slot, sentence, question),
    ...(slot.kind === 'definition' ? expansionsIn(sentence, question) : []),
  ]
    .filter(({ text }) => mayRepeat || !isNamed(slot, text, asked))
    .map(({ text, start }) => ({ key: keyOf(slot, text), start, end: start + text.length }));
}

/** Whether the question holds a value as whole words: "15" is not in "2015", nor the day "23 March 2021" in "March 2021". */
function isNamed(slot: Slot, text: string, asked: string): boolean {
  const value = slot.kind === 'number' ? keyOf(slot, text) : text.toLowerCase();
  if (!asked.includes(value)) return false;
  const plural = slot.kind === 'number' ? 's?' : '';
  return new RegExp(String.raw`(?<![\p{L}\p{N}]|\d\.)${inPattern(value)}${plural}(?![\p{L}\p{N}]|\.\d)`, 'u').test(
    asked,
  );
}

/** Dates; of the two of a life the one that is asked for. */
function* datesIn(sentence: string, question: string): Generator<{ text: string; start: number }> {
  const [asksBirth, asksDeath] = [ASKS_BIRTH.test(question), ASKS_DEATH.test(question)];
  const lives = asksBirth === asksDeath ? [] : [...sentence.matchAll(LIFE)];
  const isOther = (start: number): boolean =>
    lives.some(({ 0: life, 1: birth = '', index }) => {
      const at = start - index;
      return at > 0 && at < life.length && (at <= birth.length ? asksDeath : asksBirth);
    });
  for (const match of sentence.matchAll(DATE)) if (!isOther(match.index)) yield { text: match[0], start: match.index };
}

function* expansionsIn(sentence: string, question: string): Generator<{ text: string; start: number }> {
  if (!ASKS_EXPANSION.test(question)) return;
  for (const match of sentence.matchAll(EXPANSION))
    if (question.toLowerCase().includes((match[1] as string).toLowerCase()))
      yield { text: match[0], start: match.index };
}

function* matchesFor(slot: Slot, sentence: string, question: string): Generator<{ text: string; start: number }> {
  switch (slot.kind) {
    case 'number':
      for (const match of sentence.matchAll(NUMBER))
        if (!YEAR.test(match[0])) yield { text: match[0], start: match.index };
      return;
    case 'category':
      for (const match of membersIn(slot.category, sentence)) yield { text: match[0], start: match.index };
      return;
    case 'date':
      yield* datesIn(sentence, question);
      return;
    case 'place': {
      const [, labelled] = PLACE_LABEL.exec(sentence) ?? [];
      if (labelled) yield { text: labelled, start: sentence.lastIndexOf(labelled) };
      for (const match of sentence.matchAll(PLACE)) {
        const place = match[1] as string;
        yield { text: place, start: match.index + match[0].length - place.length };
      }
      return;
    }
    default:
      for (const match of sentence.matchAll(PATTERNS[slot.kind])) yield { text: match[0], start: match.index };
  }
}

const PATTERNS: Readonly<Record<'age' | 'name' | 'person' | 'reason' | 'quotation' | 'definition', RegExp>> = {
  age: AGE,
  name: CAPITALISED,
  person: NAME,
  reason: REASON,
  quotation: QUOTATION,
  definition: DEFINITION,
};

function keyOf(slot: Slot, text: string): string {
  const lower = text.toLowerCase();
  if (slot.kind === 'number') return lower.replaceAll(',', '').replace(/s$/, '');
  if (slot.kind === 'date') return /\b\d{4}\b/.exec(lower)?.[0] ?? lower;
  return lower;
}
