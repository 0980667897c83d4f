import { pastTense } from './past-tense.ts';
import type { QuestionClause } from '../question/question-clause.ts';

/** A question as part of a sentence: "what the council demanded after the vote", "whether it rained". */
export function indirectQuestion({ phrase, gap, auxiliary, subject, verb, rest }: QuestionClause): string {
  const opening = phrase === '' ? 'whether' : phrase.charAt(0).toLowerCase() + phrase.slice(1);
  if (gap === 'subject') return joined(opening, auxiliary, verb, rest);
  return joined(opening, statementOf({ auxiliary, subject, verb, rest }));
}

/** The clause in the order of a statement: "the council demanded after the vote". */
function statementOf({
  auxiliary,
  subject,
  verb,
  rest,
}: Pick<QuestionClause, 'auxiliary' | 'subject' | 'verb' | 'rest'>): string {
  if (auxiliary === '') return joined(subject, verb, rest);
  switch (auxiliary.toLowerCase()) {
    case 'did':
      return joined(subject, pastTense(verb.toLowerCase()), rest);
    case 'does':
      return joined(subject, /(?:s|x|z|ch|sh|o)$/.test(verb) ? `${verb}es` : `${verb}s`, rest);
    case 'do':
      return joined(subject, verb, rest);
    default:
      return joined(subject, auxiliary.toLowerCase(), verb, rest);
  }
}

/** The parts that are not empty, joined by blanks. */
export function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}
