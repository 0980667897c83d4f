import type { Snapshot } from '../../domain/snapshot.ts';
import { bearersOfRole } from '../names/bearers-of-role.ts';
import { nounPhrases, type NounPhrase } from '../names/noun-phrases.ts';
import { readTokens } from '../language/read-tokens.ts';
import { isRole } from '../names/name-profile.ts';
import { nameLexicon } from '../names/name-lexicon.ts';
import { namesIn } from '../names/names-in.ts';
import { withoutArticle } from '../names/without-article.ts';
import { SPEECH_VERBS } from '../speakers/speech-verbs.ts';
import { accordingTo } from './according-to.ts';
import { SOURCE } from './matter.ts';
import { questionClause, type QuestionClause } from './question-clause.ts';
import type { QuestionKind } from './question-kind.ts';
import { toldBy } from './told-by.ts';

const WORDS_OF =
  /\b(?:words|quot(?:e|es|ation|ations)|statements?|comments?|remarks?)\s+(?:of|by|from)\s+((?:the |an? )?[^,?]{2,60}?)(?=,|\?|$| (?:about|on|in|for|after|before|regarding|concerning)\b)/i;
const QUOTE =
  /^(?:please |can you |could you )?quote (?:from )?(?!what\b|word\b|exact|verbatim|the (?:exact|passage|part|sentence|line|words?)\b)((?:the |an? )?[^,?]{2,60}?)(?=,|\?|$| (?:about|on|in|for|after|before|regarding|concerning)\b)/i;
/** What of somebody is asked for: "the mayor's exact words". */
const OF_SOMEBODY =
  "['’]s? (?:[\\p{L}-]{2,20} ){0,3}(?:words?|statements?|quotes?|comments?|remarks?|reactions?|responses?|views?|opinions?|position|repl(?:y|ies)|shouts?|cry|slogan|motto|joke|promise|apology|warning|message|tribute)";
const OWN_WORDS = new RegExp(String.raw`\b((?:the |an? )?[^,?'’]{2,60}?)${OF_SOMEBODY}\b`, 'iu');
const POSSESSED = new RegExp(`${OF_SOMEBODY}$`, 'iu');
/** What stands before whose words they are: "What was", "Give me". */
const BEFORE_OWNER = /^.*\b(?:[Ii]s|[Ww]as|[Aa]re|[Ww]ere|s|me|us|about|[Gg]ive|[Ss]how|[Tt]ell|[Ff]ind|[Qq]uote)\s+/;
const ONLY_SAYS = /^(?:say|tell|state|think|comment|claim|speak|talk|do|write|confirm|react|respond)(?:s|ed)?$/i;
/** Verbs that ask for somebody's words or view besides those that report them. */
const ASKS_VIEW =
  /^(?:say|tell|call|want|think|do|give|count|put|hope|fear|expect|blame|react|respond|reply|comment|ask|demand|offer|doubt|refuse|agree|disagree|speak|make)$/;

/** "Do all sources confirm …", "what do the articles say", "do both sides tell": nobody's words in particular. */
const ANY_SOURCE = new RegExp(
  `^(?:(?:all|both|most|every|each|any|of|the|these|your|our|different|various|other|several) )*(?:${SOURCE}|sides|texts?)$`,
  'i',
);

/** Whose words a question asks for. */
export interface AskedSpeaker {
  /** As the corpus writes it, where it has a name. */
  readonly name: string;
  /** As the question says it. */
  readonly words: string;
  /** The words of the question that mean the speaker or only say that something is said; they are looked up nowhere. */
  readonly framing: readonly string[];
}

/**
 * Whose words a question asks for: the source after "according to", whose "exact words" they are, or the subject of its
 * verb of saying; a role is the person that the corpus introduces by it, where there is only one ("the mayor" → "Jane
 * Doe"). Null where it asks for nobody's.
 */
export function askedSpeaker(kind: QuestionKind, question: string, snapshot: Snapshot): AskedSpeaker | null {
  const clause = questionClause(question);
  const asked =
    accordingTo(question) ??
    VIEW_OF.exec(question)?.[1] ??
    (wantsWords(kind) ? inPhrase(question) : undefined) ??
    (kind === 'what-said' ? clauseSpeaker(question) : undefined) ??
    subjectOf(kind, question, clause, snapshot);
  if (!asked || ANY_SOURCE.test(asked)) return null;
  const name = named(asked, snapshot);
  const isRoleOf = name.toLowerCase() !== withoutArticle(asked).toLowerCase();
  // "Say" looks for nothing; "warn" and "demand" do.
  const verb = clause && clause.subject === asked && ONLY_SAYS.test(clause.verb) ? [clause.verb] : [];
  const own = new Set(name.toLowerCase().split(' '));
  const role = isRoleOf ? asked.split(/[^\p{L}\p{N}'’-]+/u).filter((word) => !own.has(word.toLowerCase())) : [];
  return { name, words: asked, framing: [...verb, ...role] };
}

function wantsWords(kind: QuestionKind): boolean {
  return kind === 'what-said' || kind === 'exact-words';
}

/** "By the agency's estimate, …": whose view, whatever else is asked. */
const VIEW_OF =
  /\b(?:by|in|from|per|on) ((?:the |an? )?[^,?'’]{2,60}?)['’]s? (?:own |official )?(?:estimates?|counts?|figures?|reckoning|view|opinion|eyes|words|account|telling)\b/iu;

function inPhrase(question: string): string | undefined {
  const phrase = (QUOTE.exec(question) ?? WORDS_OF.exec(question))?.[1];
  return phrase?.replace(POSSESSED, '') ?? OWN_WORDS.exec(question)?.[1]?.replace(BEFORE_OWNER, '');
}

function clauseSpeaker(question: string): string | undefined {
  const speaker = toldBy(question);
  return speaker !== null && canSpeak(speaker) ? speaker : undefined;
}

function subjectOf(
  kind: QuestionKind,
  question: string,
  clause: QuestionClause | null,
  snapshot: Snapshot,
): string | null {
  const lemma = clause ? (readTokens(`they ${clause.verb || 'are'}`)[1]?.lemma ?? '') : '';
  const speaks =
    SPEECH_VERBS.has(lemma) ||
    (wantsWords(kind) && ASKS_VIEW.test(lemma)) ||
    (kind === 'quantity' && /^(?:count|put|give|estimate)$/.test(lemma));
  if (clause && speaks && clause.subject !== '' && canSpeak(clause.subject)) return clause.subject;
  if (kind !== 'exact-words') return null;
  return nounPhrases(question, snapshot).find(isSpeaker)?.text ?? null;
}

/** "Did anybody say": nobody in particular. */
function canSpeak(subject: string): boolean {
  return !/^(?:any|some|every|no)(?:body|one| one)\b|^(?:you|i|we|people|there|it|they|he|she|the (?:articles?|reports?|stor(?:y|ies)|sources?|papers?|newspapers?|news|media))$/i.test(
    subject,
  );
}

function isSpeaker({ kind }: NounPhrase): boolean {
  return kind === 'person' || kind === 'organisation' || kind === 'people';
}

/** The one person with the role that the words name; else a name as the corpus writes it; else the words as asked. */
function named(asked: string, snapshot: Snapshot): string {
  const bare = withoutArticle(asked).trim();
  const head =
    bare
      .replace(/ (?:of|for|at) .*$/i, '')
      .split(' ')
      .at(-1) ?? '';
  const bearers = isRole(head) || /^\p{Ll}/u.test(head) ? bearersOfRole(bare, snapshot) : [];
  if (bearers.length === 1) return bearers[0] as string;
  const name = isRole(head) ? undefined : namesIn(` ${asked}`, nameLexicon(snapshot)).at(-1);
  return name?.text ?? bare;
}
