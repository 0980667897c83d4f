import { straightened } from '../language/read-tokens.ts';
import { closedUp } from './closed-up.ts';

/** What is known of a cited article; supports the attribution of a statement ("Title, in Publisher (date): …") only. */
export interface QuotedMetadata {
  readonly title?: string | null;
  readonly publisher?: string | null;
  readonly author?: string | null;
  /** `YYYY-MM-DD`, where the day is known. */
  readonly publishedAt?: string | null;
  /** Each way in which the date may be shown: `28 October 2024`, `2024-10-28`. */
  readonly dates?: readonly string[];
}

/** Words that join the parts of an attribution and assert nothing. */
const JOINING =
  /^(?:in|on|by|of|the|at|from|and|an|a|article|undated|published|according|to|as|per|its|newspaper|paper|story|piece|news|agency|dated|reported|reports|report|writes|wrote|says|said|that)$/;
const MAX_PREFIX = 400;

/**
 * What a statement asserts behind an attribution that is made of nothing but whole metadata values, the given speaker and
 * joining words, up to a colon, or up to a comma or "that"; null where it does not open with one.
 */
export function withoutAttribution(
  statement: string,
  metadata: readonly QuotedMetadata[],
  speakers: readonly string[],
): string | null {
  const plain = straightened(statement);
  const values = metadata
    .flatMap(({ title, publisher, author, dates = [] }) => [title, publisher, author, ...dates])
    .filter((value): value is string => typeof value === 'string' && value.trim() !== '')
    .sort((a, b) => b.length - a.length)
    .map((value) => closedUp(straightened(value).replace(/\s+/g, ' ')));
  if (values.length === 0) return null;
  for (const end of cuts(plain)) {
    const prefix = plain.slice(0, end);
    const rest = statement.slice(end).replace(/^[:,]?\s*/, '');
    if (rest === '' || !values.some((value) => prefix.includes(value))) continue;
    // A speaker may be named before a quotation only; elsewhere the checks compare who says what.
    const known = /^["“]/.test(rest) ? [...values, ...speakers.map(straightened)] : values;
    if (isOnly(prefix, known)) return rest;
  }
  return null;
}

/** Where an attribution may end, at colons, commas and after "that": before a quotation the earliest first, then the latest. */
function cuts(plain: string): number[] {
  const all = [
    ...plain.slice(0, MAX_PREFIX).matchAll(/[:,](?= )| (?:that|says|said|reports|reported|writes|wrote)(?= )/g),
  ].map(({ index, 0: mark }) => (mark.startsWith(' ') ? index + mark.length : index));
  const opensQuotation = (at: number) => /^[:,]? "/.test(plain.slice(at, at + 3));
  return [...all.filter(opensQuotation), ...all.filter((at) => !opensQuotation(at)).reverse()];
}

function isOnly(prefix: string, values: readonly string[]): boolean {
  let rest = prefix.toLowerCase();
  for (const value of values) rest = rest.split(value.toLowerCase()).join(' ');
  return rest.split(/[^\p{L}\p{N}]+/u).every((word) => word === '' || JOINING.test(word));
}
