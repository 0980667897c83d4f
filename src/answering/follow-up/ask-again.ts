import { readTokens, type Token } from '../language/read-tokens.ts';
import { indirectQuestion, joined } from './indirect-question.ts';
import { bareQuestion, type QuestionClause } from '../question/question-clause.ts';

/**
 * The previous question asked with another question phrase: "Why?" after "What did the council demand?" becomes "Why did
 * the council demand the vote?". `object` is what the previous question asked for as far as its answer tells, `subject` who.
 * Null where the clause does not allow it.
 */
export function askAgain(
  phrase: string,
  clause: QuestionClause,
  { subject, object }: { readonly subject: string | null; readonly object: string | null },
): string | null {
  const opening = phrase.charAt(0).toUpperCase() + phrase.slice(1);
  const { gap, auxiliary, verb, rest } = clause;
  switch (gap) {
    case 'none':
    case 'adverbial':
      return joined(opening, auxiliary.toLowerCase(), clause.subject, verb, rest);
    case 'object': {
      if (verb === '') return joined(opening, auxiliary, clause.subject, rest);
      // "say were sent": what was asked for is the subject of the verb within.
      const embeds = /^(?:is|are|was|were|has|have|had|will|would|could|can)\b/.test(rest);
      const asked = nounOf(clause.phrase) ?? object;
      if (embeds && asked === null) return null;
      // What was done is told by a verb of its own: "did the council do" → "did the council close the bridge".
      if (verb === 'do' && asked !== null) return joined(opening, auxiliary, clause.subject, asked, rest);
      return joined(opening, auxiliary, clause.subject, verb, asked ?? (verb === 'do' ? 'that' : ''), rest);
    }
    case 'subject': {
      const agent = nounOf(clause.phrase) ?? subject;
      if (agent === null) return null;
      if (auxiliary !== '') return joined(opening, auxiliary, agent, verb, rest);
      const main = readTokens(`they ${verb}`)[1];
      return main ? joined(opening, supportFor(main), agent, main.lemma, rest) : null;
    }
  }
}

/** "Who says so?" and "Are you sure?" after a question: it is said what they are about. */
export function withTopic(question: string, clause: QuestionClause | null, previous: string): string {
  const topic = clause ? indirectQuestion(clause) : bareQuestion(previous).replace(REQUEST, '');
  return `${question} (about ${topic})`;
}

const REQUEST =
  /^(?:can you |could you )?(?:tell me|give me|show me|write|quote|summari[sz]e)?(?: more| something| everything)?(?: an?| the)?(?: short| brief)?(?: (?:overview|summary|timeline|recap|chronology|list))? ?(?:about|of|on)? /i;

/** "Which reward" → "the reward", "How many people" → "the people"; null for "who" and "what". */
function nounOf(phrase: string): string | null {
  const noun = /^(?:which|what|how (?:many|much)|whose)\s+(\S.*)$/i.exec(phrase)?.[1];
  return noun === undefined ? null : `the ${noun}`;
}

/** The auxiliary that a finite verb needs in a question. */
function supportFor({ lower, lemma }: Token): string {
  if (lower === lemma) return 'do';
  return lower.endsWith('s') && !lower.endsWith('ss') ? 'does' : 'did';
}
