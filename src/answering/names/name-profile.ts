import type { Snapshot } from '../../domain/snapshot.ts';
import { kept } from '../kept.ts';
import { isEnglishWord } from '../language/english-words.ts';

/** What the articles show of who bears a name. */
export interface NameProfile {
  readonly kind: 'person' | 'organisation' | 'thing';
  /** The pronoun that the articles use after the name; null where they use none, or both. */
  readonly pronoun: 'he' | 'she' | null;
}

const SPEAKS =
  /^,?\s+(?:has |have |had |also |later )?(?:said|says|told|confirmed|warned|noted|added|described|stated|claimed|urged|called|announced|expressed|critici\w+|denied|emphasi[sz]ed|declared|wrote|argued|signed|demanded|rejected|asked|explained|insisted|promised|dismissed|thanked|refused|offered|wants?|plans?)\b/;
const ROLE =
  /\b(?:Mr|Mrs|Ms|Dr|Sir|Dame|Lord|Lady|president|minister|secretary|chancellor|king|queen|prince|princess|mayor|governor|senator|general|colonel|captain|major|sergeant|inspector|detective|chief|professor|director|spokes(?:man|woman|person)|judge|justice|chair(?:man|woman|person)?|leader|officer|coach|manager|councillor|commissioner|ambassador|envoy|lawyer|attorney|prosecutor|doctor|nurse|teacher|engineer|scientist|historian|economist|analyst|researcher|expert|author|writer|artist|singer|actor|actress|player|rider|driver|pilot|guard|keeper|owner|founder|head|deputy|archbishop|bishop|pope|sheikh|farmer|fisherman|baker|shopkeeper|innkeeper|witness|technician|resident|brother|sister|father|mother|son|daughter|husband|wife|widow|partner)\.?,?\s+$/i;
/** An age, or "who". */
const PERSONAL = /^,? \(?\d{2}\)?[,.]|^, who\b/;
/** The next sentence goes on with "he" or "she". */
const GOES_ON = /^[^.!?]{0,150}[.!?]["”’)]*\s+(?:He|She)\b/;
const ORGANISATION =
  /\b(?:ministry|agency|office|department|government|police|party|union|council|court|committee|commission|company|group|bank|university|institute|service|forces?|army|authorit(?:y|ies)|association|organi[sz]ation|foundation|cent(?:re|er)|board|news|times|post|inc|ltd|corp|states|nations|kingdom|house|club|team|league|museum|hospital|school)$/i;
const NO_GIVEN_NAME =
  /^(?:the|north|south|east|west|northern|southern|eastern|western|central|new|great|united|saint|st|port|mount|fort|lake|river|cape|grand|old|royal|national)$/i;

/** So many mentions of a name are read. */
const MOST_MENTIONS = 300;

const profiles = new WeakMap<Snapshot, Map<string, NameProfile>>();

/** Who bears a name, by how the articles speak of its last word: titles and roles before it, speech and pronouns after it. */
export function profileOf(name: string, snapshot: Snapshot): NameProfile {
  const known = kept(profiles, snapshot, () => new Map<string, NameProfile>());
  const profile = known.get(name) ?? read(name, snapshot);
  known.set(name, profile);
  return profile;
}

function read(name: string, snapshot: Snapshot): NameProfile {
  const words = name.split(' ');
  const last = words.at(-1) as string;
  const seen = { role: 0, given: 0, alone: 0, speaks: 0, place: 0, personal: 0, he: 0, she: 0 };
  let mentions = 0;
  // "Theresa May": a last word that says nothing by itself is no term.
  const terms = [last, name].map((part) => snapshot.termsOf(part)).find(({ length }) => length > 0) ?? [];
  for (const { text } of snapshot.articlesHolding(terms, 'each', MOST_MENTIONS)) {
    for (let at = text.indexOf(last); at >= 0 && mentions < MOST_MENTIONS; at = text.indexOf(last, at + last.length)) {
      mentions++;
      // A part of a longer word or name says nothing of this one.
      if (
        /\p{L}/u.test(text[at - 1] ?? ' ') ||
        /^(?:\p{L}| \p{Lu})/u.test(text.slice(at + last.length, at + last.length + 2))
      )
        continue;
      const before = text.slice(Math.max(0, at - 60), at);
      const given = /(\p{Lu}[\p{L}'’-]+)\s+$/u.exec(before)?.[1];
      const isGiven = given !== undefined && !NO_GIVEN_NAME.test(given) && !ROLE.test(`${given} `);
      if (ROLE.test(isGiven ? before.slice(0, before.lastIndexOf(given)) : before)) seen.role += 1;
      if (isGiven) seen.given += 1;
      else if (given === undefined && !/\bthe\s+$/i.test(before)) seen.alone += 1;
      if (
        /\b(?:in|at|near|from|to|into|around)(?: the)?\s+$/.test(
          isGiven ? before.slice(0, before.lastIndexOf(given)) : before,
        )
      )
        seen.place += 1;
      const after = text.slice(at + last.length, at + last.length + 200);
      if (SPEAKS.test(after)) seen.speaks += 1;
      if (PERSONAL.test(after) || (opensSentence(before) && GOES_ON.test(after))) seen.personal += 1;
      const clause = restOfSentence(after);
      if (/\b(?:he|his|him|himself)\b/i.test(clause)) seen.he += 1;
      if (/\b(?:she|her|hers|herself)\b/i.test(clause)) seen.she += 1;
    }
  }
  const pronoun = seen.he === seen.she ? null : seen.he > seen.she ? 'he' : 'she';
  const isOther = ORGANISATION.test(name) || words.some((word) => NO_GIVEN_NAME.test(word));
  const isCalledBoth = seen.given > 0 && seen.alone > 0 && seen.speaks > 0;
  const isShapedLikeOne = words.length > 1 && words.every((word) => !isEnglishWord(word)) && seen.place === 0;
  const isTitled = words.slice(0, -1).some((word) => isRole(word)) && !isRole(last);
  if (
    !isOther &&
    (isTitled ||
      seen.role > 0 ||
      (seen.personal > 0 && seen.place === 0 && words.length > 1) ||
      isCalledBoth ||
      isShapedLikeOne)
  )
    return { kind: 'person', pronoun };
  return { kind: seen.speaks > 0 ? 'organisation' : 'thing', pronoun: null };
}

/** Whether a word names what a person is: "mayor", "lawyer". */
export function isRole(word: string): boolean {
  return ROLE.test(`${word} `);
}

/** Whether no more than a title and a given name stand before, in the sentence. */
function opensSentence(before: string): boolean {
  const words = before.split(/[.!?”"]\s+|\n/).at(-1) ?? '';
  return words.trim().split(/\s+/).length <= 2;
}

/** What follows in the sentence, and the word that opens the next. */
function restOfSentence(after: string): string {
  const end = /[.!?]["”’)]*\s+\S+/.exec(after);
  return end ? after.slice(0, end.index + end[0].length) : after;
}
