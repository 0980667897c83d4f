import { areNames, NAME_PATTERN } from './person-name.ts';

const OCCUPATION =
  /\b(?:journalist|reporter|editor|correspondent|writer|writes|columnist|author|contributor|contributing|freelance|freelancer|blogger|graduate|student|researcher|analyst|professor|lecturer|fellow|academic|photographer|producer|broadcaster|intern|covers|covered|covering|reports on|specialis|specializ|founder|director|staff)/i;
const ABOUT = /^\W{0,4}about the authors?:?\W{0,6}/i;
const SUBJECT = new RegExp(
  `(?:^|[.!?] )(?<name>${NAME_PATTERN}) (?:is|was|has been|has worked|has covered|writes|covers|reports|works|joined|studied|holds|serves)\\b`,
  'u',
);

/**
 * Whose biography a line is ("Jane Doe is a reporter who covers …"); null where it is none. Only furniture may be asked:
 * a story may describe a person in the same words.
 */
export function bioSubject(line: string): string | null {
  if (line.length > 1000 || !OCCUPATION.test(line)) return null;
  const name = SUBJECT.exec(line.replace(ABOUT, ''))?.groups?.['name'];
  return name !== undefined && areNames(name) && !/^(?:He|She|They|It|We|I)\b/.test(name) ? name : null;
}
