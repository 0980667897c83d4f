import type { Snapshot } from '../../domain/snapshot.ts';
import type { Turn } from '../../protocol/ask-request.ts';
import { nameLexicon } from '../names/name-lexicon.ts';
import { namesIn } from '../names/names-in.ts';
import { dependsOnHistory } from './depends-on-history.ts';
import { personNamed } from './person-named.ts';
import { topicOf } from './topic-of.ts';

/**
 * The question as it would be asked without the turns before it: pronouns and ellipses resolved from the last turn's
 * names, itself resolved from the one before. A question that leans on nothing comes back as it is.
 */
export function standaloneQuestion(question: string, history: readonly Turn[], snapshot: Snapshot): string {
  let previous: string | null = null;
  let answer = '';
  for (const { role, content } of history) {
    if (role === 'assistant') answer = content;
    else previous = resolve(content, previous, answer, snapshot);
  }
  return resolve(question, previous, answer, snapshot);
}

function resolve(question: string, previous: string | null, answer: string, snapshot: Snapshot): string {
  if (previous === null) return question;
  const lexicon = nameLexicon(snapshot);
  const dependence = dependsOnHistory(question, namesIn(question, lexicon));
  switch (dependence?.kind) {
    case undefined:
      return question;
    case 'person-pronoun': {
      const person = personNamed(previous, lexicon, snapshot) ?? personNamed(answer, lexicon, snapshot);
      return person === null ? about(question, previous) : withPerson(question, dependence.pronoun, person);
    }
    case 'other-name':
      return withName(previous, dependence.name, snapshot);
    case 'other-pronoun':
    case 'question-word':
      return about(question, previous);
  }
}

function about(question: string, previous: string): string {
  return `${question.replace(/[?!.\s]+$/, '')} (${topicOf(previous)})?`;
}

function withPerson(question: string, { 0: pronoun, index }: RegExpExecArray, person: string): string {
  const after = question.slice(index + pronoun.length);
  const possessive = /^(?:his|hers)$/i.test(pronoun) || (/^her$/i.test(pronoun) && /^\s+\p{Ll}/u.test(after));
  return `${question.slice(0, index)}${person}${possessive ? '’s' : ''}${after}`;
}

/** The previous question, asked of another name: in place of the name after its auxiliary, else of its first name. */
function withName(previous: string, name: string, snapshot: Snapshot): string {
  const names = namesIn(previous, nameLexicon(snapshot));
  const auxiliary = /\b(?:did|does|do|has|have|is|was|were|are|to)\b/i.exec(previous)?.index ?? -1;
  const replaced = names.find(({ start }) => start > auxiliary) ?? names[0];
  if (!replaced) return `${previous.replace(/[?!.\s]+$/, '')} (${name})?`;
  return previous.slice(0, replaced.start) + name + previous.slice(replaced.end);
}
