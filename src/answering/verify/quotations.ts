import { collapsed } from '../../domain/span.ts';
import { straightened } from '../language/read-tokens.ts';
import type { Check } from './check.ts';
import { quotedStretches } from './quoted-stretches.ts';

/** What the statement puts in quotation marks stands word for word in the quote: quoted there too, or as whole clauses of it. */
export const checkQuotations: Check = ({ statement, quote }) => {
  const text = normal(quote.text);
  const quoted = quotedStretches(quote.text).map(({ text: inner }) => normal(inner));
  for (const { text: inner } of quotedStretches(statement.text)) {
    const words = normal(inner);
    if (words === '') return 'holds an empty quotation';
    if (!text.includes(words) && !quoted.some((other) => other.includes(words)))
      return `the quotation "${inner}" is not in the quote word for word`;
    if (!cutsCleanly(text, words) && !quoted.some((other) => cutsCleanly(other, words)))
      return `the quotation "${inner}" cuts through words`;
    if (quoted.some((other) => cutsCleanly(other, words)) || isWholeClause(text, words)) continue;
    if (quote.speaker !== null) continue;
    return `puts "${inner}" in quotation marks, which the quote does not`;
  }
  return null;
};

function normal(text: string): string {
  return collapsed(straightened(text))
    .replace(/^[,.;: ]+|[,.;: ]+$/g, '')
    .toLowerCase();
}

function cutsCleanly(text: string, words: string): boolean {
  const at = ` ${text} `.indexOf(words);
  if (at < 0) return false;
  const [before, after] = [` ${text} `[at - 1] ?? ' ', ` ${text} `[at + words.length] ?? ' '];
  return !/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after);
}

/** The quote itself, quoted: it starts where the quote, a sentence or a clause does, and ends where one does. */
function isWholeClause(text: string, words: string): boolean {
  const at = text.indexOf(words);
  const before = text.slice(0, at).trimEnd();
  const after = text.slice(at + words.length).trimStart();
  return (before === '' || /[.!?;:"]$/.test(before)) && (after === '' || /^[.!?;:"]/.test(after));
}
