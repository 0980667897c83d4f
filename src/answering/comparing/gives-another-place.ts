import type { Evidence } from '../evidence/evidence.ts';
import { answersOfAllNamed } from '../evidence/reads-as.ts';
import { isCountryName } from '../names/country-names.ts';
import type { Question } from '../question/read-question.ts';

/** What is in one place only. */
const IN_ONE_PLACE =
  /\b(?:born|birth ?place|buried|based|headquarter\w*|head ?office|main offices?|seat|located|stands?|lies?)\b/i;

/**
 * Whether another story's sentence gives another place than the one that leads, of what is in one place only: both answer, each names
 * one place, and neither names the other's, nor a country.
 */
export function givesAnotherPlace({ slot, written }: Question, lead: Evidence, other: Evidence): boolean {
  if (slot?.kind !== 'place' || !IN_ONE_PLACE.test(written)) return false;
  if (![lead, other].every(answersOfAllNamed)) return false;
  const [own, its] = [lead, other].map(({ values }) => new Set(values.map(({ key }) => key)));
  const [[first] = [], [second] = []] = [[...(own ?? [])], [...(its ?? [])]];
  if (own?.size !== 1 || its?.size !== 1 || first === undefined || second === undefined) return false;
  if (isCountryName(first) || isCountryName(second)) return false;
  const holds = ({ text }: Evidence, place: string) => text.toLowerCase().includes(place);
  return !holds(lead, second) && !holds(other, first);
}
