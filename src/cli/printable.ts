import { collapsed } from '../domain/span.ts';

/** Text from an article for a terminal: white space collapsed, control characters (which could steer it) left out. */
export function printable(text: string): string {
  return collapsed(text.replace(/[\p{Cc}\u2028\u2029]/gu, ' ').replace(/[\u202a-\u202e\u2066-\u2069]/g, ''));
}
