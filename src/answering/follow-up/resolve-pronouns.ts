import type { Token } from '../language/read-tokens.ts';
import { nameLexicon } from '../names/name-lexicon.ts';
import { isRole } from '../names/name-profile.ts';
import { namesIn } from '../names/names-in.ts';
import { SPEECH_VERBS } from '../speakers/speech-verbs.ts';
import type { Context } from './context.ts';
import { indirectQuestion } from './indirect-question.ts';
import { personMeant } from './person-meant.ts';
import { placeMeant, timeMeant } from './place-and-time.ts';
import { contentMeant, phraseWithHead, severalMeant, thingMeant, type Role } from './thing-meant.ts';
import { tokensWithNames } from '../language/tokens-with-names.ts';

const PERSONAL: Readonly<Record<string, 'he' | 'she'>> = {
  he: 'he',
  him: 'he',
  his: 'he',
  she: 'she',
  her: 'she',
  hers: 'she',
};
const SEVERAL = /^(?:they|them|their|theirs|these|those)$/;
const IDLE_IT = /^(?:true|correct|likely|possible|known|clear|certain|said|right|legal|safe|still)$/;
/** Verbs whose subject is no agent: "it cost", "it lasts". */
const HAPPENS =
  /^(?:cost|last|open|close|begin|start|end|finish|happen|be|measure|weigh|contain|hold|work|mean|break|fail|stand|take|look|come|become|change|affect|help|include)$/;

/**
 * A follow-up with those pronouns replaced that mean something of the turn before; those with a name before them stay. Null
 * where none found what it means.
 */
export function resolvePronouns(question: string, context: Context): string | null {
  const tokens = tokensWithNames(question);
  const names = namesIn(question, nameLexicon(context.snapshot));
  const firstName = names[0]?.start ?? Infinity;
  const speaks = tokens.some(({ lemma }) => SPEECH_VERBS.has(lemma) || /^(?:say|want|think|do)$/.test(lemma));
  const bound = new Map<string, string>();
  const edits: { start: number; end: number; text: string }[] = [];
  for (const [at, token] of tokens.entries()) {
    const group = PERSONAL[token.lower] ?? (SEVERAL.test(token.lower) ? 'they' : token.lower);
    if (token.start > firstName && !/^(?:then|there)$/.test(token.lower) && !isFinalObject(tokens, at)) continue;
    const meant = bound.get(group) ?? meaning(tokens, at, group, context, { speaks, taken: [...bound.values()] });
    if (meant === undefined) continue;
    // A clause owns nothing: "what the council demanded" has no price.
    if (meant === null || (isOwner(tokens, at) && /^(?:what|who|how|where|when|whether)\b/.test(meant))) continue;
    // A second "she" of the same question reads better as it is.
    if (bound.has(group) && edits.length > 0) continue;
    bound.set(group, meant);
    const end = isDeterminer(tokens, at) ? (tokens[at + 1] as Token).end : token.end;
    edits.push({ start: token.start, end, text: isOwner(tokens, at) ? genitive(meant) : meant });
  }
  let text = question;
  for (const { start, end, text: by } of edits.toReversed()) text = text.slice(0, start) + by + text.slice(end);
  return edits.length > 0 ? text : null;
}

/** What a token stands for; null where nothing fits, undefined where it is no pronoun. */
function meaning(
  tokens: readonly Token[],
  at: number,
  group: string,
  context: Context,
  about: { readonly speaks: boolean; readonly taken: readonly string[] },
): string | null | undefined {
  const next = tokens[at + 1];
  const ends = next === undefined || next.pos === 'PUNCT';
  switch (group) {
    case 'he':
    case 'she':
      return personMeant(group, context, about);
    case 'they':
      return isDeterminer(tokens, at) ? phraseWithHead(next?.lower ?? '', context) : severalMeant(context);
    case 'it':
    case 'its':
      if (IDLE_IT.test(next?.lower ?? '')) return undefined;
      return isDeed(tokens, at) ? null : thingMeant(roleOf(tokens, at), context);
    case 'this':
    case 'that':
      if (isDeterminer(tokens, at)) return phraseWithHead(next?.lower ?? '', context) ?? thingMeant('object', context);
      if (!isPronoun(tokens, at)) return undefined;
      return isDeed(tokens, at) ? null : matterMeant(tokens, at, context);
    case 'there':
      return at > 0 && ends && tokens[at - 1]?.lemma !== 'be' ? placeMeant(context) : undefined;
    case 'then':
      return at > 0 && ends ? timeMeant(context) : undefined;
    default:
      return undefined;
  }
}

/** What "that" means: after a verb of saying or knowing all that was asked, else what the last answer brought up. */
function matterMeant(tokens: readonly Token[], at: number, context: Context): string | null {
  const verb = tokens.slice(0, at).findLast(({ pos }) => pos === 'VERB')?.lemma ?? '';
  if (SPEECH_VERBS.has(verb) && context.clause) return indirectQuestion(context.clause);
  return contentMeant(context);
}

/** "Has the union confirmed that?": a name before it is not what it means. */
function isFinalObject(tokens: readonly Token[], at: number): boolean {
  const [before, { lower }, next] = [tokens[at - 1], tokens[at] as Token, tokens[at + 1]];
  return /^(?:that|this|it)$/.test(lower) && before?.pos === 'VERB' && (next === undefined || next.pos === 'PUNCT');
}

/** "Who did it?", "When did that happen?", "When was that announced?": what is meant is no thing but all that was asked. */
function isDeed(tokens: readonly Token[], at: number): boolean {
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  return (
    (before?.lemma === 'do' && (next?.pos ?? 'PUNCT') === 'PUNCT') ||
    /^(?:happen|occur|announc|confirm|reveal|report|decid|made public|publish)/.test(next?.lower ?? '')
  );
}

/** "his plans", "her captain", "its price": a noun follows. */
function isOwner(tokens: readonly Token[], at: number): boolean {
  const { lower } = tokens[at] as Token;
  if (/^(?:his|its|their)$/.test(lower)) return true;
  return lower === 'her' && /^(?:NOUN|ADJ|PROPN|NUM)$/.test(tokens[at + 1]?.pos ?? '');
}

/** "that contract", not "confirmed that troops …" nor "the report that …". */
function isDeterminer(tokens: readonly Token[], at: number): boolean {
  const [before, { lower }, next] = [tokens[at - 1], tokens[at] as Token, tokens[at + 1]];
  if (!/^(?:this|that|these|those)$/.test(lower) || !/^(?:NOUN|ADJ)$/.test(next?.pos ?? '')) return false;
  return (
    lower !== 'that' || before === undefined || before.pos === 'AUX' || before.pos === 'ADP' || before.pos === 'CCONJ'
  );
}

function isPronoun(tokens: readonly Token[], at: number): boolean {
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  const ends = next === undefined || next.pos === 'PUNCT';
  if (before?.pos === 'NOUN' || before?.pos === 'PROPN') return false;
  return ends || before?.pos === 'AUX' || before?.pos === 'ADP';
}

/** Whether "it" acts, is the subject of what happens to it, or an object. */
function roleOf(tokens: readonly Token[], at: number): Role {
  const { lower } = tokens[at] as Token;
  const before = tokens[at - 1];
  // "Its secretary-general": of who acts, not of what it decided.
  if (lower === 'its') return isRole(tokens[at + 1]?.lower ?? '') ? 'agent' : 'subject';
  const verb = tokens.slice(at + 1).find(({ pos }) => pos === 'VERB' || pos === 'NOUN' || pos === 'AUX');
  const isSubject =
    before?.pos === 'AUX' || before === undefined || /^(?:if|whether|that|because|when)$/.test(before.lower);
  if (!isSubject) return 'object';
  return before?.lemma === 'do' || before?.lemma === 'have'
    ? HAPPENS.test(verb?.lemma ?? 'be')
      ? 'subject'
      : 'agent'
    : 'subject';
}

function genitive(text: string): string {
  return text.endsWith('s') && !/\p{Lu}\p{L}*$/u.test(text) ? `${text}’` : `${text}’s`;
}
