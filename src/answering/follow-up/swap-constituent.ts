import type { Snapshot } from '../../domain/snapshot.ts';
import { readTokens } from '../language/read-tokens.ts';
import { joined } from './indirect-question.ts';
import { nounPhrases, type NounPhrase } from '../names/noun-phrases.ts';
import type { QuestionClause } from '../question/question-clause.ts';

const PREPOSITION =
  /^(?:in|on|at|by|for|from|with|without|before|after|since|until|during|against|about|to|between|under|near|according to)\b/i;

/** "The year before": it takes the place of a time. */
const TIME =
  /^(?:(?:the|last|this|next|a|one|two) )?(?:\p{L}+ )?(?:day|week|month|year|decade|season|night|time)s?(?: (?:before|after|later|earlier|ago))?$/iu;
/** Verbs that give somebody's words or figure, and a clause behind them that tells what: "say went there", not "say about it". */
const SAYS = /^(?:say|says|said|think|believe|claim|estimate|report|reckon|count|put)$/;
const ON_TOPIC = /^(?:about|on|of|to|regarding|concerning)\b|^$/i;
const TIME_AT_END =
  /\s*\b(?:(?:in|on|during|since) )?(?:last|this|next|the same) (?:day|week|month|year|season|night)$/i;

/**
 * The previous question asked of something else: "And the police?" after "How many people did the paper count?" becomes
 * "How many people did the police count?". What is replaced is the phrase that plays the same part: with the same
 * preposition, else of the same kind. Null where none does.
 */
export function swapConstituent(other: string, clause: QuestionClause, snapshot: Snapshot): string | null {
  const ask = (parts: Partial<QuestionClause>): string => {
    const { phrase, auxiliary, subject, verb, rest } = { ...clause, ...parts };
    return joined(phrase, auxiliary, subject, verb, rest);
  };
  const preposition = PREPOSITION.exec(other)?.[0];
  if (preposition !== undefined) return ask({ rest: withPhrase(clause.rest, preposition, other) });
  if (TIME.test(other)) return ask({ rest: joined(clause.rest.replace(TIME_AT_END, ''), other) });
  const tokens = readTokens(other);
  if (clause.verb !== '' && tokens.length === 1 && tokens[0]?.pos === 'VERB') return ask({ verb: other, rest: '' });
  const verbAt = tokens.findIndex(({ pos }, at) => at > 0 && pos === 'VERB');
  if (verbAt > 0 && verbAt === tokens.length - 1 && clause.subject !== '') {
    const end = tokens[verbAt - 1]?.end ?? 0;
    const subject = other.slice(0, end).trim();
    return ask({
      subject,
      auxiliary: agreeing(clause.auxiliary, subject, snapshot),
      verb: tokens[verbAt]?.text ?? '',
      rest: '',
    });
  }
  const given = nounPhrases(other, snapshot)[0];
  if (!given || given.start > 0) return null;
  const source = /\baccording to (\S.*)$/i.exec(clause.rest)?.[1];
  if (source !== undefined && acts(given)) return ask({ rest: clause.rest.replace(source, () => other) });
  const genitive = /^(.*\S)['’]s?$/.exec(other);
  if (genitive) {
    const owner = genitive[1] as string;
    return ownersSwapped(ask({}), owner, snapshot) ?? swapConstituent(owner, clause, snapshot);
  }
  const inRest = nounPhrases(clause.rest, snapshot);
  const alike =
    inRest.find((phrase) => phrase.kind === given.kind && phrase.isName === given.isName) ??
    inRest.find(({ isName }) => isName === given.isName);
  const hasAgent = clause.subject !== '' && clause.subject.toLowerCase() !== 'there';
  const isKin = /^(?:his|her|their)\s/i.test(other);
  const tellsClause = SAYS.test(clause.verb.toLowerCase()) && !ON_TOPIC.test(clause.rest);
  const swapSubject = hasAgent && (isKin || acts(given) || !alike || clause.verb === '' || tellsClause);
  if (swapSubject)
    return ask({ subject: owned(other, clause.subject), auxiliary: agreeing(clause.auxiliary, other, snapshot) });
  if (!alike) return null;
  return ask({ rest: clause.rest.slice(0, alike.start) + other + clause.rest.slice(alike.end) });
}

/** The rest of a clause with its phrase of the same preposition replaced, or with the new one at its end. */
function withPhrase(rest: string, preposition: string, other: string): string {
  const before = new RegExp(`(^|\\s)${preposition}\\s.*$`, 'i');
  return before.test(rest) ? rest.replace(before, (_, blank: string) => blank + other) : joined(rest, other);
}

/** "And his brother?": a possessive means the one who is replaced. */
function owned(other: string, subject: string): string {
  return /^(?:his|her|its|their)\s/i.test(other) ? other.replace(/^\p{L}+/u, () => `${subject}’s`) : other;
}

/** "were the men" but "was the crown". */
function agreeing(auxiliary: string, subject: string, snapshot: Snapshot): string {
  const kind = nounPhrases(subject, snapshot)[0]?.kind;
  if (kind === undefined) return auxiliary;
  const forms = [
    ['was', 'were'],
    ['is', 'are'],
    ['has', 'have'],
    ['does', 'do'],
  ] as const;
  const form = forms.find((pair) => pair.some((word) => word === auxiliary.toLowerCase()));
  return form ? form[kind === 'things' || kind === 'people' ? 1 : 0] : auxiliary;
}

function acts({ kind }: NounPhrase): boolean {
  return kind === 'person' || kind === 'people' || kind === 'organisation';
}

/** "And the mayor's?": the owner is replaced, not what is owned. */
function ownersSwapped(question: string, owner: string, snapshot: Snapshot): string | null {
  const owning = /((?:the |an? )?[\p{L}\p{N}][\p{L}\p{N} .-]{0,60}?)['’]s\b/u;
  const phrase = nounPhrases(question, snapshot).find(({ text }) => owning.test(text));
  if (!phrase) return null;
  const swapped = phrase.text.replace(owning, (_, before: string) => `${owned(owner, before)}'s`);
  return question.slice(0, phrase.start) + swapped + question.slice(phrase.end);
}
