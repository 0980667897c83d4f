import { readTokens } from '../language/read-tokens.ts';
import { indirectQuestion, joined } from './indirect-question.ts';
import { questionClause, type QuestionClause } from '../question/question-clause.ts';

/** Verbs that take what somebody else said, and by which word. */
const TAKES: Readonly<Record<string, string>> = {
  agree: 'with',
  disagree: 'with',
  react: 'to',
  respond: 'to',
  reply: 'to',
  object: 'to',
  comment: 'on',
  approve: 'of',
  confirm: '',
  deny: '',
  accept: '',
  reject: '',
  dispute: '',
  know: '',
  believe: '',
};

/**
 * A question that goes on with the previous one without saying so: "And what does the company say?" takes its subject
 * matter along ("about the gate"), "Did the mayor agree?" what was said, "And how many went home?" who was counted. Null
 * where nothing of the previous question fits.
 */
export function carryOn(question: string, previous: QuestionClause): string | null {
  const clause = questionClause(question);
  if (!clause) return null;
  const { phrase, auxiliary, subject, verb, rest } = clause;
  const lemma = readTokens(`they ${verb || 'are'}`)[1]?.lemma ?? '';
  const takes = TAKES[lemma];
  if (takes !== undefined && rest === '') return joined(question, takes, indirectQuestion(previous));
  const counted = /^how (?:many|much)\s+(.+)$/i.exec(previous.phrase)?.[1];
  if (counted && /^how (?:many|much)$/i.test(phrase)) return joined(phrase, counted, auxiliary, subject, verb, rest);
  const about = /^(?:about|on|of|over|after|before|during|in|at)\s/i.test(previous.rest) ? previous.rest : '';
  const spoke = readTokens(`they ${previous.verb || 'are'}`)[1]?.lemma ?? '';
  if (about !== '' && rest === '' && (lemma === spoke || /^(?:say|think|claim|want|do)$/.test(lemma)))
    return joined(question, about);
  return null;
}
