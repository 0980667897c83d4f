import type { Answer } from '../../src/protocol/answer.ts';
import { strings } from '../strings.ts';
import { ageNote } from '../text/age-note.ts';
import { answerAsText } from '../text/answer-as-text.ts';
import { coverageLine } from '../text/coverage-line.ts';
import { supportLine } from '../text/support-line.ts';
import { button } from './button.ts';
import { copyButton } from './copy-button.ts';
import { element } from './element.ts';
import { withheldList } from './withheld-list.ts';

/** The parts that stand under an answer and are made elsewhere; null where there is nothing to show. */
export interface AnswerEndParts {
  readonly claims: HTMLElement | null;
  readonly refusal: HTMLElement | null;
  readonly sources: HTMLElement | null;
  readonly followUps: HTMLElement | null;
  readonly feedback: HTMLElement | null;
  /** Where the passages can be read: scheme, host and port, and the path before `/read/`. */
  readonly origin: string;
  readonly onEdit: (question: string) => void;
}

/** What stands under the statements of a finished answer: what it rests on, its sources, what to do with it, what to ask next. */
export function answerEnd(answer: Answer, parts: AnswerEndParts): readonly Node[] {
  const { standaloneQuestion } = answer;
  const support = supportLine(answer);
  const age = ageNote(answer.asOf, new Date());
  return [
    parts.claims,
    ...(answer.development === true && parts.claims === null
      ? [element('p', { class: 'notice' }, strings.answer.development)]
      : []),
    ...(standaloneQuestion === undefined || standaloneQuestion === answer.question
      ? []
      : [element('p', { class: 'notice', dir: 'auto' }, strings.answer.understoodAs(standaloneQuestion))]),
    parts.refusal,
    element('p', { class: 'coverage' }, coverageLine(answer)),
    age === null ? null : element('p', { class: 'notice', 'data-code': 'old-source' }, age),
    support === null ? null : element('p', { class: 'support-line' }, support),
    withheldList(answer.withheld),
    parts.sources,
    element(
      'div',
      { class: 'actions' },
      copyButton(strings.answer.copy, () => answerAsText(answer, parts.origin)),
      button(strings.answer.askAgain, 'text-button', () => parts.onEdit(answer.question)),
    ),
    parts.feedback,
    parts.followUps,
  ].filter((part) => part !== null);
}
