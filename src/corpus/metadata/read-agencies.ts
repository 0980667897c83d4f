import type { Span } from '../../domain/span.ts';
import type { Page } from '../page.ts';
import { isAgencyNote, trailingAgencyNote } from './agency-note.ts';
import type { PageLine } from './page-line.ts';

/** Where the page says that agencies had a part in it: a line of its own, or brackets at the end of a paragraph; else null. */
export function readAgencies(page: Page, lines: readonly PageLine[]): Span | null {
  for (const line of lines) {
    if (line.text !== '' && isAgencyNote(line.text)) return { start: line.start, end: line.end };
    const note = trailingAgencyNote(page.text.slice(line.start, line.end));
    if (note) return { start: line.start + note.start, end: line.start + note.end };
  }
  return null;
}
