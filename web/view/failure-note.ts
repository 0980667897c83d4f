import type { Failure } from '../api/page-failure.ts';
import { strings } from '../strings.ts';
import { failureText } from '../text/failure-text.ts';
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
