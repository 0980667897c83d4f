import { isPerson } from '../claims/person-nouns.ts';
import type { FigureClaim } from '../claims/extracted-claim.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { readsAsAnswer } from '../evidence/reads-as.ts';
import { speakerOfEvidence } from '../evidence/speaker-of-evidence.ts';
import type { FoundClaim } from './candidate.ts';
import { figuresOf } from './figures-of.ts';
import { measureOfUnit } from './measures.ts';

/** Characters between two sentences that one more may stand in. */
const REACH = 160;
/** How a sentence sets its own figure beside the one just told. */
const SETS_BESIDE =
  /\b(?:put(?:s|ting)? (?:it|(?:the|its) (?:\p{L}+ )?(?:number|figure|total|toll|count|sum|cost|size))|(?:higher|lower|different|another|own|real|true|actual|official) (?:\p{L}+ )?(?:numbers?|figures?|totals?|tolls?|counts?|estimates?|tally|records?|history)|claim(?:s|ed)?|disput(?:es?|ed)|insist(?:s|ed)?|sp(?:oke|eaks?) of|counted|estimat(?:es?|ed)|(?:say|said|says)(?: that)?(?: it| there)?(?: was| were)? (?:only|just|more than|no more than|fewer than|at least))\b/iu;
const DISPUTES = /\bdisput(?:es?|ed)\b/i;

/**
 * The figures that other speakers set beside the leading sentence's one right before or after it: "The union said 4,200 had
 * joined. The company put the number at 2,900." A figure without a noun takes the other's. Empty where neither sentence was
 * read as an answer, or the leading one has no figure or several.
 */
export function rivalsBeside(lead: Evidence, evidence: readonly Evidence[]): FoundClaim<FigureClaim>[] {
  const own = onlyFigureOf(lead);
  if (!own) return [];
  const rivals = evidence.flatMap((item) => {
    const claim = item !== lead && areBeside(lead, item) ? onlyFigureOf(item) : null;
    return claim && isOfTheSame(own, claim) ? [{ claim: withUnitOf(own, claim), evidence: item }] : [];
  });
  const [first] = rivals;
  if (!first || ![lead, ...rivals.map((rival) => rival.evidence)].some(readsAsAnswer)) return [];
  return [{ claim: withUnitOf(first.claim, own), evidence: lead }, ...rivals];
}

function onlyFigureOf(item: Evidence): FigureClaim | null {
  const [figure, ...others] = figuresOf(item).filter(({ negated, part }) => !negated && !part);
  return figure && others.length === 0 ? figure : null;
}

/** Whether two sentences stand together and the later one sets a figure of somebody else beside that of the first. */
function areBeside(one: Evidence, other: Evidence): boolean {
  const { article } = one.passage;
  if (article.id !== other.passage.article.id) return false;
  const [first, later] = one.sentence.start < other.sentence.start ? [one, other] : [other, one];
  const between = article.text.slice(first.sentence.end, later.sentence.start);
  if (between.length > REACH || !SETS_BESIDE.test(later.text)) return false;
  const [before, after] = [first, later].map(speakerOfEvidence);
  return DISPUTES.test(later.text) || (after !== null && after !== before);
}

/** Whether two figures can be of one thing: of one kind, and of one noun, of people, or one without; days and metres are no count. */
function isOfTheSame(one: FigureClaim, other: FigureClaim): boolean {
  if (one.figure !== other.figure) return false;
  const [unit = '', its = ''] = [one.unit, other.unit];
  if (one.bare || other.bare) return [unit, its].every((measured) => measureOfUnit(measured) === null);
  return unit === its || (isPerson(unit) && isPerson(its));
}

function withUnitOf({ unit }: FigureClaim, claim: FigureClaim): FigureClaim {
  return claim.bare && unit !== undefined ? { ...claim, unit } : claim;
}
