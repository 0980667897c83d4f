import type { Statement } from '../../src/protocol/answer.ts';
import { strings } from '../strings.ts';
import { element } from './element.ts';

/** One statement with its markers after it, and whether an article or a model put it in words; `marker` makes the control for a number, or null where it cites nothing. */
export function statementLine(statement: Statement, marker: (number: number) => HTMLElement | null): HTMLElement {
  const line = element('p', { class: 'statement', dir: 'auto', 'data-support': statement.support }, statement.text);
  // A word joiner keeps a marker on the line of the word it belongs to.
  for (const number of statement.markers) line.append('\u2060', marker(number) ?? `[${number}]`);
  // In an answer that is all quotes the style sheet hides the mark: one line under the answer says so.
  line.append(' ', element('span', { class: 'support' }, strings.answer.support[statement.support]));
  return line;
}
