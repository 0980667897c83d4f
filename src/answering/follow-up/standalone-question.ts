import type { Snapshot } from '../../domain/snapshot.ts';
import type { Turn } from '../../protocol/ask-request.ts';
import { withCapitals } from '../names/with-capitals.ts';
import { correctSpelling } from '../question/correct-spelling.ts';
import { agentOfAnswer, contentOfAnswer } from './answer-content.ts';
import { askAgain, withTopic } from './ask-again.ts';
import { carryOn } from './carry-on.ts';
import { contextOf } from './context.ts';
import { leaningOf } from './leaning.ts';
import { answerWords, type PreviousTurn } from './previous-turn.ts';
import { bareQuestion } from '../question/question-clause.ts';
import { resolvePronouns } from './resolve-pronouns.ts';
import { swapConstituent } from './swap-constituent.ts';

/**
 * The question as it would be asked without the turns before it: pronouns and ellipses resolved from the last turn's
 * question and answer, that question itself resolved from the turn before. A question that leans on nothing comes back
 * as it is.
 */
export function standaloneQuestion(question: string, history: readonly Turn[], snapshot: Snapshot): string {
  let previous = null as PreviousTurn | null;
  for (const { role, content } of history) {
    if (role === 'assistant') {
      if (previous !== null) previous = { question: previous.question, answer: answerWords(content) };
    } else {
      const asked = correctSpelling(content.slice(0, MOST_READ), snapshot).text;
      previous = { question: withCapitals(resolve(asked, previous, snapshot), snapshot), answer: '' };
    }
  }
  return resolve(question, previous, snapshot);
}

/** Of a turn so many characters are read. */
const MOST_READ = 1000;

function resolve(question: string, previous: PreviousTurn | null, snapshot: Snapshot): string {
  const leaning = previous === null ? null : leaningOf(question, snapshot);
  if (previous === null || leaning === null) return question;
  const context = contextOf(previous, snapshot);
  const { clause } = context;
  const rest = withCapitals(bareQuestion(leaning.rest), snapshot);
  return asQuestion(resolved() ?? withTopic(rest, clause, previous.question));

  function resolved(): string | null {
    switch (leaning?.kind) {
      case 'question-phrase':
        return clause && askAgain(rest, clause, { subject: agentOfAnswer(context), object: contentOfAnswer(context) });
      case 'constituent':
        return clause && swapConstituent(rest, clause, snapshot);
      case 'bare-clause':
        return clause && carryOn(rest, clause);
      case 'pronoun':
        return resolvePronouns(rest, context);
      default:
        return null;
    }
  }
}

function asQuestion(text: string): string {
  const bare = `${text.charAt(0).toUpperCase()}${text.slice(1).replace(/[?!.\s]+$/, '')}`;
  return /^(?:quote|give|show|tell|list|name|explain)\b/i.test(bare) ? bare : `${bare}?`;
}
