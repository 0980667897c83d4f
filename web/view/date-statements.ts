import type { Answer } from '../../src/protocol/answer.ts';
import { formatDate } from '../../src/protocol/format-date.ts';
import { element } from './element.ts';

/** Makes the statement lines of a finished answer a timeline: each event's date before its line, the lines themselves untouched. */
export function dateStatements(lines: HTMLElement, { statements, timeline }: Answer): void {
  if (timeline === undefined) return;
  lines.classList.add('timeline');
  statements.forEach(({ markers }, index) => {
    const line = lines.children[index];
    const event = timeline.find((entry) => entry.markers.some((marker) => markers.includes(marker)));
    if (line === undefined || event === undefined || line.querySelector('time') !== null) return;
    line.prepend(element('time', { class: 'event-date', datetime: event.date }, formatDate(event.date)));
  });
}
