import { readTokens } from '../language/read-tokens.ts';

const SPLIT = /;\s+|,\s+(?:and|but|while|whereas|although)\s+|\s+(?:while|whereas)\s+/;
/** "Jane Doe, who was elected on Friday, promised to resign." */
const RELATIVE = /^([^,;]{2,80}), (?:who|which) ([^,;]{5,300}), ([^,;].{5,600})$/;
/** "While the governor said 12, rescue teams said 40." */
const OPENING = /^(?:While|Although|Though|Whereas) ([^;]{5,600})$/;
/** "Jane Doe was elected …": a name that a later "she" can only mean. */
const NAMED = /^(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){1,4}) \p{Ll}/u;
const MOST = 6;

/**
 * The ways in which a statement falls into clauses that may rest on different quotes: at a semicolon, at a comma and a
 * conjunction, around a relative clause, or between two verbs of one subject, which is then said again.
 */
export function splitStatement(statement: string): string[][] {
  const [, subject, told, rest] = RELATIVE.exec(statement) ?? [];
  const opening = OPENING.exec(statement)?.[1];
  const ways = [
    ...(subject === undefined ? [] : [[`${subject} ${told}.`, `${subject} ${rest}`]]),
    ...(opening === undefined ? [] : atCommas(opening)),
    withNames(statement.split(SPLIT)),
    ...betweenVerbs(statement),
  ].map((parts) => parts.map((part) => part.trim()));
  return ways.filter((parts) => parts.length > 1 && parts.every((part) => part.split(' ').length >= 3));
}

function atCommas(text: string): string[][] {
  const commas = [...text.matchAll(/, /g)].slice(0, MOST);
  return commas.map(({ index }) => [text.slice(0, index), text.slice(index + 2)]);
}

/** "Jane Doe was elected, and she promised …": the name again for the "she" that opens a clause. */
function withNames(parts: readonly string[]): string[] {
  const name = NAMED.exec(parts[0] ?? '')?.[1];
  return parts.map((part, at) => (name !== undefined && at > 0 ? part.replace(/^(?:she|he) /, `${name} `) : part));
}

/** "The plant opened in 1974 and employs 1,200": the subject again before the second verb. */
function betweenVerbs(statement: string): string[][] {
  const tokens = readTokens(statement);
  const first = tokens.findIndex(({ pos }) => pos === 'VERB' || pos === 'AUX');
  if (first < 1 || first > 7 || tokens.slice(0, first).some(({ pos }) => pos === 'PUNCT')) return [];
  const subject = statement.slice(0, tokens[first]?.start);
  return tokens
    .filter(({ lower }, at) => lower === 'and' && at > first && /^(?:VERB|AUX)$/.test(tokens[at + 1]?.pos ?? ''))
    .slice(0, MOST)
    .map(({ start, end }) => [statement.slice(0, start), subject + statement.slice(end).trim()]);
}
