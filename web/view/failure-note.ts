import type { Failure } from '../api/page-failure.ts';
import { strings } from '../strings.ts';
import { button } from './button.ts';
import { element } from './element.ts';

/** What went wrong, in words, with a way to try again. */
export function failureNote(failure: Failure, onRetry: () => void): HTMLElement {
  return element(
    'div',
    { class: 'failure', role: 'alert' },
    element('p', {}, failureText(failure)),
    button(strings.failure.retry, 'text-button', onRetry),
  );
}

function failureText(failure: Failure): string {
  switch (failure.kind) {
    case 'unreachable':
      return strings.failure.unreachableAsk;
    case 'broken-off':
      return strings.failure.brokenOff;
    case 'unreadable':
      return strings.failure.unreadable;
    case 'problem':
      return failure.problem.detail;
    default:
      return failure satisfies never;
  }
}
