import type { Snapshot } from '../../domain/snapshot.ts';
import { readTokens, type Token } from '../language/read-tokens.ts';
import { nameLexicon } from '../names/name-lexicon.ts';
import { namesIn } from '../names/names-in.ts';
import { questionClause } from '../question/question-clause.ts';

/** How a follow-up leans on the turn before it; `rest` is the follow-up without "and", "what about" and the like. */
export interface Leaning {
  readonly kind: 'question-phrase' | 'remark' | 'constituent' | 'pronoun' | 'bare-clause';
  readonly rest: string;
}

const ELLIPSIS =
  /^(?:(?:and|but|or|so|ok(?:ay)?)\b[\s,]*)?(?:(?:what|how) about|same for|what of)\b[\s,]*|^(?:and|but|or)\b[\s,]*/i;
/** "No, I meant the mayor": what is put right is asked again of somebody or something else. */
const CORRECTION =
  /^(?:(?:no|nope|sorry|actually|wait|oops)\b[\s,.!-]*){1,3}(?:(?:not \S+(?: \S+){0,3}, )?i(?:'m| am| was)? (?:meant?|asking|talking about|asking about)|but)\s+|^i meant\s+/i;
const QUESTION_PHRASE =
  /^(?:(?:by|in|on|at|for|from|with|since|until|to|according to) )?(?:who|whom|when|where|why|how|what|which|how (?:many|much|long|often|far|so|come|exactly)|(?:which|what) (?:day|date|year|month|place|city|country|town))(?: (?:exactly|roughly|then|precisely|not|else))?\s*[?.!]*$/i;
const REMARK =
  /^(?:how (?:do|does|would|can) (?:you|they|we|anyone) know|(?:who )?says who|who (?:says|said) (?:so|that|this|it)|really|are you sure|is (?:that|this|it) (?:true|certain|confirmed|right)|(?:(?:can|could|would) you )?(?:please )?(?:(?:tell|give|show) (?:me )?|say )?(?:some )?more(?: details?| information| about (?:it|that|this)| on (?:it|that|this))?|go on|explain|more details?|anything else|what else|details)(?:,? please)?\s*[?.!]*$/i;
const PHRASE_WITH_NOUN =
  /^(?:by|in|on|at|for|from|with|since|until|to|under|after) (?:how (?:many|much)|which|what|whose)(?: \p{L}+){1,3}\s*[?.!]*$/iu;
const BARE_NOUN = /^(?:how (?:many|much)|which|what|whose)(?: \p{L}+){1,3}\s*[?.!]*$/iu;
const PERSON = /\b(?:he|she|him|his|her|hers)\b/i;
const OTHER = /\b(?:they|them|their|theirs|its|it|those|these|that|this|there|then)\b/i;
const QUESTION_OPENING =
  /^(?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|(?:in|on|at|by|for|from|to|since|until) (?:what|which|when|whom|how))\b/i;

/** How a question leans on the turn before it, or null where it stands alone. */
export function leaningOf(question: string, snapshot: Snapshot): Leaning | null {
  const text = question.replace(/\s+/g, ' ').trim();
  const corrected = text.replace(CORRECTION, '');
  const rest = corrected.replace(ELLIPSIS, '').trim();
  if (QUESTION_PHRASE.test(rest) || QUESTION_PHRASE.test(text)) return { kind: 'question-phrase', rest };
  if (PHRASE_WITH_NOUN.test(rest) && questionClause(rest) === null) return { kind: 'question-phrase', rest };
  if (REMARK.test(rest)) return { kind: 'remark', rest };
  // "How many witnesses?": a question phrase and no clause to it.
  if (BARE_NOUN.test(rest) && questionClause(rest) === null) return { kind: 'remark', rest };
  const names = namesIn(text, nameLexicon(snapshot));
  const hasPronoun = leansByPronoun(text, names[0]?.start ?? Infinity);
  const isOneName =
    names.length === 1 && /^[?!.\s]*$/.test(text.replace(names[0]?.text ?? '', '').replace(/^the\b/i, ''));
  if (isOneName || (rest !== text && !QUESTION_OPENING.test(rest) && rest.split(' ').length <= 8))
    return { kind: 'constituent', rest };
  if (hasPronoun) return { kind: 'pronoun', rest };
  return isBare(rest, rest !== text, names.length) ? { kind: 'bare-clause', rest } : null;
}

function leansByPronoun(text: string, firstName: number): boolean {
  const person = PERSON.exec(text);
  if (person && person.index < firstName) return true;
  const tokens = readTokens(text);
  return tokens.some(({ lower, start, pos }, at) => {
    if (!OTHER.test(lower)) return false;
    const [before, next] = [tokens[at - 1], tokens[at + 1]];
    if (isFinal(lower, next) && before?.pos === 'VERB') return true;
    if (lower === 'there' && before?.lemma === 'be') return false;
    if (lower === 'there' || lower === 'then') return at > 0 && (next === undefined || next.pos === 'PUNCT');
    if (start >= firstName) return false;
    if (lower === 'it') return !/^(?:true|correct|likely|possible|known|clear|certain|said)$/.test(next?.lower ?? '');
    if (lower !== 'that' && lower !== 'this') return true;
    return pos !== 'SCONJ' && before?.pos !== 'NOUN' && before?.pos !== 'PROPN';
  });
}

/** "Has the union confirmed that?": a name before it is not what it means. */
function isFinal(word: string, next: Token | undefined): boolean {
  return /^(?:that|this|it)$/.test(word) && (next === undefined || next.pos === 'PUNCT');
}

/** Verbs that want to know with what, or about what: "Did the mayor agree?". */
const WANTS_OBJECT =
  /^(?:agree|disagree|confirm|deny|respond|react|reply|comment|accept|reject|object|know|say|think|believe|dispute|approve)$/;

/**
 * A question that says too little by itself: it ends in a verb that wants an object or in a preposition, or it names
 * nothing and opens with "and" or has no noun at all.
 */
function isBare(rest: string, continues: boolean, names: number): boolean {
  const clause = questionClause(rest);
  const lemma = readTokens(`they ${clause?.verb || 'are'}`)[1]?.lemma ?? '';
  if (clause && clause.gap !== 'object' && clause.rest === '' && WANTS_OBJECT.test(lemma)) return true;
  const nouns = readTokens(rest).filter(({ pos, lower }) => /^(?:NOUN|PROPN|NUM)$/.test(pos) && !ANYBODY.test(lower));
  if (clause && /^(?:against|for|with|about|on|to)$/.test(clause.rest) && nouns.length <= 1) return true;
  if (names > 0) return false;
  return continues ? nouns.length <= 1 : clause !== null && nouns.length === 0 && rest.split(' ').length <= 5;
}

const ANYBODY = /^(?:any|some|every|no)(?:body|one|thing)$/;
