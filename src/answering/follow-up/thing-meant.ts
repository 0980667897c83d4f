import type { NounPhrase } from '../names/noun-phrases.ts';
import { SPEECH_VERBS } from '../speakers/speech-verbs.ts';
import type { Context } from './context.ts';
import { definite } from './definite.ts';
import { indirectQuestion } from './indirect-question.ts';

/** The part that "it" plays in its clause: one who acts ("did it earn"), what something happens to, or an object. */
export type Role = 'agent' | 'subject' | 'object';

const isOne = ({ kind }: NounPhrase) => kind === 'thing' || kind === 'organisation';
const isMany = ({ kind }: NounPhrase) => kind === 'people' || kind === 'things';
const isPeople = ({ kind }: NounPhrase) => kind === 'people';
const isGroup = ({ kind }: NounPhrase) => kind === 'organisation';
const PLACES = /^(?:in|at|from|near|on|to|into|of)$/;

/**
 * What "it" means: the one who acts in the last question, for an agent; what that question asked for, as its answer tells
 * ("What did the council vote on?" – "a new wing"); else what it asked about. Null where nothing fits.
 */
export function thingMeant(role: Role, context: Context): string | null {
  const { clause, subject, objects, fronted } = context;
  const object = objects.find(isOne);
  const agent = subject && isOne(subject) ? subject : undefined;
  if (role === 'agent' && agent) return definite(agent.text);
  if (fronted !== null && !fronted.endsWith('s')) return `the ${fronted}`;
  const isSaid = SPEECH_VERBS.has(clause?.verb.toLowerCase() ?? '') && /^(?:about|on|of)\b/.test(clause?.rest ?? '');
  const content = isSaid && object ? null : contentMeant(context);
  if (content !== null) return content;
  if (role === 'object' && clause && asksWhat(context) && clause.gap === 'object' && !(isSaid && object))
    return indirectQuestion(clause);
  // "Where is the wreck by the quay?" is about the wreck, "Who sold the wreck to the firm?" about what was sold.
  const isToldOf = role !== 'object' || clause?.verb === '';
  const found = agent && isToldOf ? agent : (object ?? agent);
  return found ? definite(found.text) : null;
}

/** What "what" asked for, as the answer tells: a thing that it brings up. Null where it tells none. */
export function contentMeant(context: Context): string | null {
  const { clause, added, addedFirst } = context;
  if (!clause || !asksWhat(context)) return null;
  const found =
    clause.gap === 'object'
      ? addedFirst.find(({ kind, isNew, isName }) => kind === 'thing' && isNew && !isName)
      : /^(?:happen|cause|lead)/.test(clause.verb)
        ? undefined
        : added.find(({ kind, before }) => kind === 'thing' && !PLACES.test(before));
  return found ? definite(found.text) : null;
}

function asksWhat({ clause }: Context): boolean {
  return clause !== null && /^what$/i.test(clause.phrase) && clause.verb !== '' && clause.gap !== 'adverbial';
}

/** Whom or what "they" means: what was counted, people of question and answer, then things and groups. */
export function severalMeant({ clause, subject, objects, added, fronted }: Context): string | null {
  if (fronted !== null && /s$|^people$/.test(fronted)) {
    const isPlaced = clause !== null && clause.verb === '' && /^(?:in|on|at|of|from|with|by|for)\b/.test(clause.rest);
    return isPlaced ? `the ${fronted} ${clause.rest}` : `the ${fronted}`;
  }
  const inQuestion = [...(subject ? [subject] : []), ...objects];
  const asksWho = /^who(?:m)?\b/i.test(clause?.phrase ?? '');
  const found =
    (asksWho ? (added.find(isPeople) ?? added.find(isMany)) : undefined) ??
    inQuestion.find(isPeople) ??
    inQuestion.find(isMany) ??
    added.find(isPeople) ??
    inQuestion.find(isGroup) ??
    added.find(isMany) ??
    added.find(isGroup);
  return found ? definite(found.text) : null;
}

/** The phrase that turns on a noun: "that contract" → "the contract with the bank". Null where none says more than the noun. */
export function phraseWithHead(noun: string, { asked, added }: Context): string | null {
  const found = [...asked, ...added].find(({ head, text }) => head === noun && text.toLowerCase() !== noun);
  return found ? definite(found.text) : null;
}
