import { stemmer } from 'stemmer';
import type { Snapshot } from '../../domain/snapshot.ts';
import { irregularForms } from '../language/irregular-verbs.ts';
import { otherFormOfNumber } from '../language/number-forms.ts';
import { newsWords } from '../language/news-words.ts';
import { relatedTerms } from '../language/related-terms.ts';
import { askedPeriod, type AskedPeriod } from '../dating/asked-period.ts';
import { newestDay } from '../dating/newest-day.ts';
import { nameLexicon } from '../names/name-lexicon.ts';
import { namesIn } from '../names/names-in.ts';
import { otherSpellings } from '../names/spellings.ts';
import { withCapitals } from '../names/with-capitals.ts';
import { askedSpeaker } from './asked-speaker.ts';
import { withBearersAsked } from './bearers-asked.ts';
import { directQuestion } from './direct-question.ts';
import { isFrameWord, shareOfWord } from './frame-words.ts';
import { formsOfName, isKnown, rarity, type KeyTerm } from './key-terms.ts';
import { quotedPhrases } from './quoted-phrases.ts';
import { questionKind, type QuestionKind } from './question-kind.ts';
import { slotOf, type Slot } from './slot.ts';

export interface Question {
  readonly text: string;
  /** The same with its names as the corpus writes them: without capitals the tagger takes them for other words. */
  readonly written: string;
  readonly kind: QuestionKind;
  readonly slot: Slot | null;
  /** Without repeats, in the order asked; empty where the question holds nothing that could be looked up. */
  readonly terms: readonly KeyTerm[];
  /** Weighted share of the terms that the corpus has no word for, nor a related one, 0 to 1. */
  readonly unknown: number;
  /** The names in it and what stands in quotation marks, in lower case, white space collapsed. */
  readonly names: readonly string[];
  /** Whose words it asks for; null where it asks for nobody's. */
  readonly speaker: string | null;
  /** The words of the question that mean the speaker. */
  readonly speakerWords: string | null;
  /** When it asks about; null where it names no time. Its words are no key terms, but for a bare year. */
  readonly period: AskedPeriod | null;
}

/** Words; a comma within a number is part of it ("12,000"). */
const WORD = /[\p{L}\p{N}]+(?:(?:['’.-]|,(?=\p{N}))[\p{L}\p{N}]+)*/gu;
/** What a follow-up is about, as it was resolved; it says nothing of what is asked. */
const ABOUT = /\s*\(about [^)]*\)/;

/** What is left of "Monday's" without the day. */
const GENITIVE = /^['’]s\b/;
const REQUEST = /^(?:please |can you |could you )?(?:give|show|tell|find|get|list) (?:me |us )/i;
/** "She'd", "they've". */
const PRONOUN = /^(?:i|you|s?he|it|we|they|who|that|there)['’](?:d|ll|ve|re|m)$/i;
const QUOTES_ARTICLE =
  /\bquote (?:me )?(?:what (?:it|they|the (?:articles?|reports?|stor(?:y|ies)|papers?)) says?|the (?:passage|part|sentence|line))\b/i;
/** What a term of it weighs beside those of the question itself. */
const OF_TOPIC = 0.5;

/** Reads a standalone question: kind, wanted slot, names and key terms weighted by their rarity in the snapshot. */
export function readQuestion(question: string, snapshot: Snapshot): Question {
  const text = withBearersAsked(question);
  const asked = text.replace(ABOUT, '');
  const period = askedPeriod(asked, newestDay(snapshot));
  const kind = kindOf(asked, period);
  const quoted = quotedPhrases(text).map((phrase) => phrase.text);
  const found = namesIn(text, nameLexicon(snapshot));
  const names = [...found.map((name) => name.text), ...quoted];
  // A bare year tells one thing from another ("the 1998 treaty"), unless a list of events is asked for.
  const isTime = period !== null && (kind === 'timeline' || period.precision !== 'year');
  const undated = isTime
    ? asked.slice(0, period.start) + asked.slice(period.end).replace(GENITIVE, '') + text.slice(asked.length)
    : text;
  const words = (directQuestion(undated).replace(REQUEST, '').normalize('NFKC').match(WORD) ?? []).filter(
    (word) => !PRONOUN.test(word),
  );
  const nameTerms = new Set(names.flatMap((name) => snapshot.termsOf(name)));
  const capital = withCapitals(asked, snapshot);
  const direct = directQuestion(capital);
  const slot = slotOf(kind, direct);
  const speaker = askedSpeaker(kind, direct, snapshot);
  const framing = new Set(speaker?.framing.map((word) => word.toLowerCase()));
  // A role is looked up as the name of who has it.
  const bearer = framing.size > 0 ? (speaker?.name.split(' ').at(-1) ?? '') : '';
  for (const term of snapshot.termsOf(bearer)) nameTerms.add(term);
  const looked = words.filter((word) => !isFrameWord(word, slot) && !framing.has(word.toLowerCase()));
  const topic = new Set((ABOUT.exec(text)?.[0].match(WORD) ?? []).filter((word) => !asked.includes(word)));
  const terms = keyTerms([...looked, bearer], nameTerms, snapshot).map((term) =>
    topic.has(term.word) ? { ...term, weight: term.weight * OF_TOPIC } : term,
  );
  const keyed = terms.length > 0 ? terms : keyTerms(words, nameTerms, snapshot);
  return {
    text,
    written: asked === text ? capital : withCapitals(text, snapshot),
    kind,
    slot,
    terms: keyed,
    unknown: unknownShare(keyed, snapshot),
    speaker: speaker?.name ?? null,
    speakerWords: speaker?.words ?? null,
    period,
    names: names.map((name) => name.toLowerCase().replace(/\s+/g, ' ')),
  };
}

function unknownShare(terms: readonly KeyTerm[], snapshot: Snapshot): number {
  return weightOf(terms.filter((term) => !isKnown(term, snapshot))) / (weightOf(terms) || 1);
}

function weightOf(terms: readonly KeyTerm[]): number {
  return terms.reduce((sum, { weight }) => sum + weight, 0);
}

/** "What happened in the town?" asks for no time, as "What happened in May?" does. */
function kindOf(question: string, period: AskedPeriod | null): QuestionKind {
  const asked = questionKind(question);
  // "Quote what it says about the premiere": nobody's words, but what the articles say.
  const kind = asked === 'exact-words' && QUOTES_ARTICLE.test(question) ? 'topic' : asked;
  if (kind === 'overview' && period !== null) return 'timeline';
  const isDated =
    period !== null ||
    /\b(?:after|before|since|timeline|chronolog\p{L}*|sequence|develop\p{L}*|unfold\p{L}*|evolve\p{L}*|day by day|step by step|change)\b/iu.test(
      question,
    );
  return kind === 'timeline' && !isDated ? 'overview' : kind;
}

/** The terms that may stand for a word: those of its meaning, those of news, and the forms of the same irregular verb. */
function wordsFor(term: string, word: string): ReadonlyMap<string, number> {
  const forms = irregularForms(word.toLowerCase()).map((form) => [stemmer(form), 1] as const);
  const words = new Map(relatedTerms(term));
  for (const [other, share] of [...newsWords(term), ...forms])
    if (other !== term) words.set(other, Math.max(share, words.get(other) ?? 0));
  return words;
}

/** What may stand for a name: its forms, and its other spellings in the corpus. */
function namesFor(term: string, word: string, snapshot: Snapshot): ReadonlyMap<string, number> {
  const spelt = otherSpellings(word, snapshot).flatMap((other) => snapshot.termsOf(other));
  return new Map([...formsOfName(term), ...spelt.map((other) => [other, 1] as const)]);
}

/** "15" may be written "fifteen". */
function withOtherForm(term: string, related: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const other = otherFormOfNumber(term);
  return other === null ? related : new Map([...related, [other, 1]]);
}

function keyTerms(words: readonly string[], names: ReadonlySet<string>, snapshot: Snapshot): KeyTerm[] {
  const found = new Map<string, KeyTerm>();
  for (const word of words) {
    for (const term of snapshot.termsOf(word)) {
      if (found.has(term)) continue;
      // "302 Squadron", "the 1998 treaty": a number tells one thing from another as a name does.
      const name = names.has(term) || /^\d/.test(term);
      found.set(term, {
        term,
        word,
        weight: rarity(snapshot, term) * shareOfWord(word),
        related: withOtherForm(term, name ? namesFor(term, word, snapshot) : wordsFor(term, word)),
        name,
      });
    }
  }
  return [...found.values()];
}
