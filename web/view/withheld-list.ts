import type { Answer } from '../../src/protocol/answer.ts';
import { strings } from '../strings.ts';
import { element } from './element.ts';

/** What a model wrote and the checks refused, folded, each with the reason; null where nothing was. */
export function withheldList(withheld: Answer['withheld']): HTMLElement | null {
  if (withheld.length === 0) return null;
  const items = withheld.map(({ text, reason }) =>
    element(
      'li',
      {},
      element('del', { dir: 'auto' }, text),
      element('p', { dir: 'auto' }, strings.answer.withheldReason(reason)),
    ),
  );
  return element(
    'details',
    { class: 'withheld' },
    element('summary', {}, strings.answer.withheld(withheld.length)),
    element('ul', { role: 'list' }, ...items),
  );
}
