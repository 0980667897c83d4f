import type { Failure } from '../api/page-failure.ts';
import { strings } from '../strings.ts';
import { button } from './button.ts';
import { element } from './element.ts';

/** What went wrong, in words, with a way to try again at once; `waiting`: the page will try again by itself. */
export function failureNote(failure: Failure, onRetry: () => void, waiting = false): HTMLElement {
  return element(
    'div',
    { class: 'failure', role: 'alert' },
    element('p', {}, failureText(failure), ...(waiting ? [` ${strings.failure.again}`] : [])),
    button(waiting ? strings.failure.retryNow : strings.failure.retry, 'text-button', onRetry),
  );
}

function failureText(failure: Failure): string {
  switch (failure.kind) {
    case 'unreachable':
      return strings.failure.unreachable;
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
