import type { Span } from '../../domain/span.ts';
import { AGENCY_PATTERN } from './agency-names.ts';

const SOMEONE = `(?:[\\p{L}.'’&,/ -]{0,60}\\b)?(?:agenc(?:y|ies)|wires?|wire services?|${AGENCY_PATTERN})\\b[\\p{L}.'’&,/ -]{0,60}`;
const NOTE = new RegExp(
  `^[([]?\\s?(?:` +
    [
      `(?:with )?(?:additional |further |some )?(?:inputs?|reporting|files?|contributions?|material|information|text) (?:from|by|of) (?:the )?${SOMEONE}`,
      `with (?:the )?${SOMEONE} inputs?`,
      `(?:agency|agencies|wire) (?:inputs?|reports?)`,
      `(?:the )?${SOMEONE} (?:also )?contributed to this (?:report|story|article)`,
      `(?:source|sources|via)\\s?: ?(?:agenc(?:y|ies)|wires?)`,
    ].join('|') +
    `)\\s?\\.?\\s?[)\\]]?\\.?$`,
  'iu',
);
const MAX_NOTE = 160;

/** Whether a line says that the article was made with inputs from news agencies, and nothing else. */
export function isAgencyNote(line: string): boolean {
  return line.length <= MAX_NOTE && NOTE.test(line.trim());
}

/** An agency note in brackets at the end of a paragraph, as offsets in it; null where there is none. */
export function trailingAgencyNote(paragraph: string): Span | null {
  const end = paragraph.trimEnd().length;
  const from = Math.max(0, end - MAX_NOTE);
  const start = paragraph.slice(from, end).search(/[([][^()[\]]{5,158}[)\]]\.?$/) + from;
  if (start < from || !isAgencyNote(paragraph.slice(start, end))) return null;
  return { start, end };
}
