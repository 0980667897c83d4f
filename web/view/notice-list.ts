import type { Notice } from '../../src/protocol/answer.ts';
import { strings } from '../strings.ts';
import { element } from './element.ts';

/** That there is no model to write is said with the answer's support line, not on top of it. */
const SAID_ELSEWHERE = 'no-language-model';

/** What to know about an answer, each with the word for its kind; a kind that this page does not know has none. */
export function noticeList(notices: readonly Notice[]): readonly HTMLElement[] {
  return notices
    .filter(({ code }) => code !== SAID_ELSEWHERE)
    .map(({ code, text }) => {
      const label = strings.answer.noticeLabels[code];
      return element(
        'p',
        { class: 'notice', dir: 'auto', 'data-code': code },
        ...(label === undefined ? [] : [element('strong', { class: 'notice-label' }, label), ' ']),
        text,
      );
    });
}
