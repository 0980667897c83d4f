import { areNames, isDesk, mayBePeople, NAME_PATTERN } from './person-name.ts';
import { lineDates } from './date-line.ts';
import { isOutlet } from './paper-name.ts';

const LEAD =
  /^(?:(?:story|words|text|article|report|analysis|written|reported|posted|published|authored|edited) )?by:? |^(?:authors?|writer|reporter|byline|words|text|report|reporting) ?: ?/i;
const NAMES_FIRST = new RegExp(`^${NAME_PATTERN}(?:(?:, | and | & |, and |; )${NAME_PATTERN}){0,7}`, 'u');
const ROLE =
  /^(?:(?:[\p{L}&.'’-]{2,20} ){0,5}(?:editor|correspondent|reporter|writer|columnist|journalist|contributor|critic|analyst|commentator|producer|chief|author|staff|photographer|fellow|researcher|lecturer|professor)(?:-at-large| at large| in chief|-in-chief)?)(?:,? (?:in|at|for|of) [\p{L} .'’-]{2,40})?$/iu;
const BY_LAST = new RegExp(`[.|·–—-] ?[Bb]y (${NAME_PATTERN}(?:(?:, | and )${NAME_PATTERN}){0,3})$`, 'u');
/** "By staff": nobody in particular. */
const NOBODY = /^(?:staff|agenc(?:y|ies)|admin|editors?|newsroom|wires?|correspondents?|reporters?)$/i;
const AFTER_NAME = /^(?:$|\s?[|·•–—/,;(@]|\s-\s|\s(?:in|at|for|of|on)\s|\s(?:updated|published|posted|with)\b|\s\d)/i;
const CALENDAR =
  /,? (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:uary|ruary|ch|il|ust|tember|ober|ember)?\.? \d|(?:Updated|Published|Posted)\b)/;
const SEPARATORS = /\s?[|·•]\s?|\s[–—-]\s/;
const MAX_BYLINE = 200;

/** Who a line names as the article's author, as written; null where the line is no byline. */
export function bylineAuthor(line: string): string | null {
  if (line.length > MAX_BYLINE) return null;
  return afterBy(line) ?? inSegments(line) ?? beforeRole(line) ?? behindDate(line) ?? (isDesk(line) ? line : null);
}

/** Whether a line only states a role ("Political Editor"): under a name it makes that line a byline. */
export function isRole(line: string): boolean {
  return line.length <= 80 && ROLE.test(line);
}

function afterBy(line: string): string | null {
  const lead = LEAD.exec(line)?.[0];
  if (lead === undefined) return null;
  const rest = line.slice(lead.length);
  if (isDesk(rest)) return rest;
  const [first = ''] = rest.split(SEPARATORS);
  if (isDesk(first)) return first;
  const names = NAMES_FIRST.exec(rest)?.[0];
  if (names === undefined) return null;
  // "By Jane Doe, Political Editor": the role is made of capitalised words too.
  const people = withoutRoles(names.slice(0, calendarAt(rest)));
  const after = rest.slice(people.length);
  return areNames(people) &&
    !NOBODY.test(people) &&
    (AFTER_NAME.test(after) || after.search(CALENDAR) === 0) &&
    !/[.!?]$/.test(after)
    ? people
    : null;
}

function inSegments(line: string): string | null {
  const [first = '', ...others] = line.split(SEPARATORS);
  if (others.length === 0 || others.length > 6) return null;
  const name = first.trim();
  if (isDesk(name)) return name;
  const dated =
    lineDates(line).length > 0 ||
    others.some((part) => /^(?:last )?(?:updated|published|posted|created)\b/i.test(part));
  const roled = others.some((part) => isRole(part.trim()));
  return (dated || roled) && mayBePeople(name) && !isOutlet(name) ? name : null;
}

function beforeRole(line: string): string | null {
  const [name = '', role = '', ...more] = line.split(', ');
  return more.length <= 1 && mayBePeople(name) && isRole(role) ? name : null;
}

/** "Acme Times, 3 May 2021. By Jane Doe". */
function behindDate(line: string): string | null {
  const names = BY_LAST.exec(line)?.[1];
  return names !== undefined && areNames(names) && lineDates(line).length > 0 ? names : null;
}

function withoutRoles(names: string): string {
  const parts = names.split(', ');
  const role = parts.findIndex((part, at) => at > 0 && (isRole(part) || isOutlet(part) || !part.includes(' ')));
  return (role < 0 ? parts : parts.slice(0, role)).join(', ');
}

/** "By Jane Doe March 3, 2021": a month is a capitalised word too. */
function calendarAt(text: string): number {
  const at = text.search(CALENDAR);
  return at > 0 ? at : text.length;
}
