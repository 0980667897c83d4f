import type { Snapshot } from '../../domain/snapshot.ts';
import { nounPhrases, type NounPhrase } from '../names/noun-phrases.ts';
import { questionClause, type QuestionClause } from '../question/question-clause.ts';
import type { PreviousTurn } from './previous-turn.ts';

/** What the turn before a follow-up spoke of. */
export interface Context extends PreviousTurn {
  readonly snapshot: Snapshot;
  /** Its question taken apart; null where it was none. */
  readonly clause: QuestionClause | null;
  /** The phrases of its question, in order. */
  readonly asked: readonly NounPhrase[];
  /** The phrase that is the subject of its question, and those that stand after the verb. */
  readonly subject: NounPhrase | null;
  readonly objects: readonly NounPhrase[];
  /** The phrases of the answer's first quotes, in order, without those of the question; those of the first quote alone. */
  readonly added: readonly NounPhrase[];
  readonly addedFirst: readonly NounPhrase[];
  /** The noun that the question phrase asks for: "reward" of "Which reward"; null for "who", "what" and "when". */
  readonly fronted: string | null;
}

const QUOTES_READ = 3;
const MAX_CHARACTERS = 600;
const FRONTED = /^(?:which|what|how (?:many|much))\s+(\S.*)$/i;

/** Reads the turn before a follow-up. */
export function contextOf(previous: PreviousTurn, snapshot: Snapshot): Context {
  const { question, answer } = previous;
  const clause = questionClause(question);
  const read = (text: string) => nounPhrases(text.slice(0, MAX_CHARACTERS), snapshot);
  // Part by part: of "did the council promise" the tagger makes one phrase.
  const subject = (clause && read(clause.subject)[0]) ?? null;
  const objects = clause ? read(clause.rest) : read(question);
  const asked = [...(clause ? read(clause.phrase) : []), ...(subject ? [subject] : []), ...objects];
  const isNew = ({ head, text }: NounPhrase) => !asked.some((phrase) => phrase.head === head || phrase.text === text);
  const quotes = answer
    .split('\n')
    .slice(0, QUOTES_READ)
    .map((quote) => read(quote).filter(isNew));
  return {
    ...previous,
    snapshot,
    clause,
    asked,
    subject,
    objects,
    added: quotes.flat(),
    addedFirst: quotes[0] ?? [],
    fronted: FRONTED.exec(clause?.phrase ?? '')?.[1] ?? null,
  };
}
