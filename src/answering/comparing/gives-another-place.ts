import type { Evidence } from '../evidence/evidence.ts';
import { rivals } from '../evidence/reads-as.ts';
import { isCountryName } from '../names/country-names.ts';
import type { Question } from '../question/read-question.ts';

/** What is in one place only. */
const IN_ONE_PLACE =
  /\b(?:born|birth ?place|buried|based|headquarter\w*|head ?office|main offices?|seat|located|stands?|lies?)\b/i;

/**
 * Whether another story's sentence gives another place than the one that leads, of what is in one place only: both answer, each names
 * one place, and neither names the other's, nor a country or its capital.
 */
export function givesAnotherPlace({ slot, written }: Question, lead: Evidence, other: Evidence): boolean {
  if (slot?.kind !== 'place' || !IN_ONE_PLACE.test(written)) return false;
  if (!rivals(lead, other)) return false;
  const [own, its] = [onePlaceIn(lead), onePlaceIn(other)];
  if (own === null || its === null || isCountryName(own) || isCountryName(its)) return false;
  return !names(lead, its) && !names(other, own);
}

function onePlaceIn({ values }: Evidence): string | null {
  const [place, ...others] = new Set(values.map(({ key }) => key));
  return place === undefined || others.length > 0 ? null : place;
}

function names({ text }: Evidence, place: string): boolean {
  return text.toLowerCase().includes(place);
}
