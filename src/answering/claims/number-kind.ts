import { isVerbBehind } from '../dating/month-or-verb.ts';
import type { Token } from '../language/read-tokens.ts';
import type { CountedNoun } from './counted-noun.ts';
import type { FigureKind } from './figure.ts';
import type { NumberSpan } from './number-spans.ts';

const MONTH = String.raw`(?:jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?\.?|july?\.?|aug(?:ust|\.)?|sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)`;
const MONTH_BEFORE = new RegExp(String.raw`\b${MONTH} (?:the )?$`, 'i');
const MONTH_AFTER = new RegExp(String.raw`^(?:st|nd|rd|th)?(?: of)? ${MONTH}\b`, 'i');
const CURRENCY_AFTER =
  /^ (?:(?:us|american|australian|canadian|hong kong) )?(?:dollars?|euros?|pounds?|yen|won|rupees?|francs?|yuan|pesos?|cents|roubles|rubles)\b/i;
const CLOCK_AFTER = /^(?::\d\d| ?[ap]\.?m\b|\.\d\d ?[ap]\.?m\b| o'clock)/i;
const PART_OF_DAY_AFTER = /^ (?:in the (?:morning|afternoon|evening)|at night)\b/i;
const LAST_HOUR = 12;

/** What a number is, told from what stands around it. */
export function numberKind(
  span: NumberSpan,
  text: string,
  tokens: readonly Token[],
  counted: CountedNoun | null,
): FigureKind {
  const before = text.slice(Math.max(0, span.start - 24), span.start);
  const after = text.slice(span.end, span.end + 24);
  const written = text.slice(span.start, span.end);
  if (MONTH_BEFORE.test(before) && span.max <= 31) return 'day';
  if (MONTH_AFTER.test(after) && span.max <= 31 && !isVerbBehind(before, after)) return 'day';
  if (span.percent) return 'percent';
  if (span.currency !== null || CURRENCY_AFTER.test(after)) return 'money';
  if (CLOCK_AFTER.test(after) || /\d:$/.test(before)) return 'clock';
  if (PART_OF_DAY_AFTER.test(after) && span.max <= LAST_HOUR && counted === null) return 'clock';
  if (isYear(span, written, after, counted)) return 'year';
  if (/\baged $/i.test(before) || /^[- ]years?[- ]old\b/i.test(after)) return 'age';
  if (/\p{Lu}\p{L}*[^,]*, $/u.test(before) && /^(?:,|\.?$)/.test(after) && span.min > 10 && span.max < 111)
    return 'age';
  if (isLabel(span, before, written, text, tokens)) return 'label';
  return span.ordinal ? 'ordinal' : 'count';
}

function isYear(span: NumberSpan, written: string, after: string, counted: CountedNoun | null): boolean {
  if (!/^(?:1[5-9]|20)\d\d(?:-\d\d(?:\d\d)?)?$/.test(written)) return false;
  if (/^s\b/.test(after)) return true;
  const plural =
    counted !== null && /^ (?:\p{Ll}+s|people|men|women|children|staff)\b/u.test(after) && span.min === span.max;
  return !plural;
}

/** Numbers in names: `F-16`, `G7`, `No. 10`, `Article 5`, `Group of Seven`. */
function isLabel(span: NumberSpan, before: string, written: string, text: string, tokens: readonly Token[]): boolean {
  if (/\p{L}-?$/u.test(before) || /\bno\. ?$/i.test(before)) return true;
  if (/^-?\p{Lu}/u.test(text.slice(span.end, span.end + 2))) return true;
  if (span.spelled && span.start > 0) return /^\p{Lu}/u.test(written) && !/["'] ?$|[.:!?] $/.test(before);
  const at = tokens.findIndex(({ start }) => start >= span.start);
  const [previous, next] = [tokens[at - 1], tokens[at + 1]];
  const named = previous !== undefined && at > 1 && /^\p{Lu}\p{Ll}+$/u.test(previous.text) && previous.pos === 'PROPN';
  return (
    named &&
    /^ $/.test(text.slice(previous.end, span.start)) &&
    (next === undefined || !['NOUN', 'ADJ', 'PROPN'].includes(next.pos))
  );
}
