import { BEFORE_NUMBER, LOWER_CASE, MAYBE_FINAL, NEVER_FINAL, STARTERS } from './abbreviations.ts';

const CLOSERS = /["”’»)\]]+$/u;
const OPENERS = /^["“‘«([]+/u;
const ATTRIBUTION =
  /^(?:\p{Lu}[\p{L}'’-]{1,30} ){1,3}(?:said|says|asked|asks|added|adds|told|wrote|writes|replied|exclaimed|shouted|tweeted|warned|declared)\b/u;
const AFTER_TIME =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|^(?:Eastern|Central|Mountain|Pacific|Greenwich|local)\b|^[A-Z]{2,4}\b/;

/**
 * Whether one sentence ends and another begins between two neighbouring stretches of text, as a sentence segmenter cut
 * them. `before` is what stands before the cut, `after` what follows; some 80 characters of each are enough.
 */
export function isSentenceBreak(before: string, after: string): boolean {
  const head = after.trimStart().slice(0, 120);
  const tail = before.trimEnd();
  if (head === '' || tail === '') return false;
  const next = head.replace(OPENERS, '');
  const unquoted = tail.replace(CLOSERS, '');
  const quoteEnds = unquoted !== tail;
  if (next === '' || /^[.,;:!?…)\]”»]/u.test(head)) return false;
  if (/^\p{Ll}/u.test(next))
    return /^(?:\p{Ll}{1,3}-?\p{Lu}\p{Ll}|al-\p{Lu})/u.test(next) && /\p{Ll}{2}[.!?]$/u.test(unquoted);
  if (/[!?]$/.test(unquoted) && quoteEnds && ATTRIBUTION.test(head)) return false;
  if (!unquoted.endsWith('.') || unquoted.endsWith('..')) return true;
  return !isAbbreviation(unquoted, next, quoteEnds);
}

function isAbbreviation(tail: string, next: string, quoteEnds: boolean): boolean {
  const word = /(?:^|[\s"“‘«([/—–])([^\s"“‘«([/—–]{1,20})\.$/u.exec(tail.slice(-24))?.[1];
  if (word === undefined) return false;
  const key = word.toLowerCase().replace(/’/g, "'");
  const numberNext = /^[\d#]/.test(next);
  const goesOn = !startsSentence(next);
  // "He said no." ends a sentence, "St." and "Gen." never do; a closing quote after the stop is an end either way.
  if (/^\p{Lu}$/u.test(word)) return goesOn && !quoteEnds;
  const named = /^\p{Lu}/u.test(word);
  if (NEVER_FINAL.has(key) && (named || LOWER_CASE.has(key))) return !quoteEnds && (key !== 'st' || goesOn);
  if (BEFORE_NUMBER.has(key) && (named || LOWER_CASE.has(key))) return numberNext;
  if (/^\d{1,3}$/.test(word)) return tail.trimStart().length <= word.length + 1;
  if (quoteEnds) return false;
  if (/^[ap]\.m$/.test(key)) return AFTER_TIME.test(next);
  if (/^(?:\p{L}\.){1,4}\p{L}$/u.test(word) || word === 'Ph.D') return goesOn;
  return MAYBE_FINAL.has(key) && (named || LOWER_CASE.has(key)) && goesOn;
}

function startsSentence(next: string): boolean {
  const word = /^[\p{L}'’]{1,20}/u.exec(next)?.[0];
  if (word === undefined || /^\p{Lu}\./u.test(next)) return false;
  return STARTERS.has(word.toLowerCase().replace(/’/g, "'"));
}
