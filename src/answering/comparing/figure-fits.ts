import { wordSet } from '../language/word-set.ts';
import type { FigureClaim } from '../claims/extracted-claim.ts';
import { unitClass } from '../claims/same-thing.ts';
import { keysOf } from '../language/word-match.ts';
import type { AskedFigure } from './asked-figure.ts';
import { isNeutral } from './neutral-verbs.ts';
import { isUnitOf, measureOfAdjective, measureOfNoun, measureOfUnit } from './measures.ts';
import { isAnybody, isPerson } from '../claims/person-nouns.ts';

/** Nouns for people at work and for what they hold: "cut 1,200 jobs", "lay off 1,200 workers". */
const WORK = wordSet('job post position employee worker staff workforce redundancy layoff');
/** Nouns for members of a parliament or council and for what they hold. */
const SEATED = wordSet('seat lawmaker legislator deputy mp parliamentarian senator councillor');

/** What stands around a figure, as far as a figure that names no noun of its own takes it from there. */
export interface FigureSetting {
  /** The asked noun stands in the sentence near the number. */
  readonly nounBeside: () => boolean;
  /** It stands in the sentence. */
  readonly nounHere: boolean;
  /** It stands in the sentence or the one before. */
  readonly nounNear: boolean;
  /** The unit is a word for those who do what is asked: "strikers", "marchers". */
  readonly unitAsked: boolean;
  /** The sentence itself tells what is asked of the noun ("cut", "marched"). */
  readonly toldHere: () => boolean;
  /** The figure's verb tells of the noun ("employs" of employees, "drew" of a crowd). */
  readonly verbTells: () => boolean;
  /** The sentence before or the title tells what befell the people asked for. */
  readonly statesNear: boolean;
  /** "Long" or "in length" stands right behind the figure and its unit. */
  readonly isLong: () => boolean;
  /** "Every", "each" or "once in" stands right before the figure. */
  readonly recurs: () => boolean;
  /** The figure is a rate: "an hour", "mph" stands behind it. */
  readonly isRate: () => boolean;
}

/** Whether a figure can be what is asked for, by what it counts or measures and what befell the people counted. */
export function fitsFigure(asked: AskedFigure, claim: FigureClaim, setting: FigureSetting): boolean {
  const unit = claim.bare ? null : (claim.unit ?? null);
  const same = unit !== null && asked.noun !== null && sameNoun(unit, asked.noun);
  // "31 of them had died" is a toll, "9 of them children" no count of all.
  const isPart = claim.part && !same && (asked.states.length === 0 || claim.states.join() !== asked.states.join());
  if (isPart || (claim.capacity && !asked.capacity)) return false;
  // "Four times the permitted level" counts nothing.
  if (unit === 'time' && asked.noun !== 'time') return false;
  if (asked.noun === 'often' && !setting.recurs()) return false;
  switch (asked.measure) {
    case 'money':
      return isMoney(claim) && (asked.noun === null || setting.nounHere || claim.bare);
    case 'percent':
      return claim.figure === 'percent';
    case 'any':
      return fitsAttribute(asked, claim, setting);
    case 'count':
      return claim.figure === 'count' && !isMeasured(claim) && fitsCount(asked, claim, unit, setting);
    case 'speed':
      return unit !== null && isUnitOf(unit, 'speed') && setting.isRate();
    default:
      return (unit !== null && isUnitOf(unit, asked.measure)) || (claim.bare && setting.nounNear);
  }
}

function fitsCount(asked: AskedFigure, claim: FigureClaim, unit: string | null, setting: FigureSetting): boolean {
  if (!statesFit(asked, claim, setting) || namesClash(asked.names, claim.names)) return false;
  // Coordinates, rates: what is counted is whole.
  if (!isWhole(claim)) return false;
  const { noun, people } = asked;
  const isAttribute = noun !== null && measureOfNoun(noun) !== null;
  if (unit === null) return claim.bare && ((people && !isAttribute) || setting.nounNear);
  if (noun !== null && sameNoun(unit, noun)) return true;
  // "A city of 287,400 people": its population.
  const isNumberOf = isAnybody(unit) || (noun !== null && WORK.has(noun) && WORK.has(unit));
  if (isAttribute && isNumberOf && asked.states.length === 0 && isNeutral(claim.verb?.lemma)) return true;
  // "Drew 140,000 visitors": its crowd.
  if (isAttribute && isPerson(unit) && asked.states.length === 0 && setting.verbTells()) return true;
  if (noun !== null && SEATED.has(noun) && SEATED.has(unit)) return true;
  if (noun !== null && WORK.has(noun) && (WORK.has(unit) || isAnybody(unit)))
    return setting.toldHere() || setting.verbTells();
  if (WORK.has(unit) && !isPerson(unit) && !setting.toldHere()) return false;
  if (!people || !(isPerson(unit) || WORK.has(unit))) return false;
  return noun === null || isAnybody(noun) || isAnybody(unit) || !isPerson(noun) || setting.unitAsked;
}

function isWhole({ min, max }: FigureClaim): boolean {
  return [min, max].every((bound) => bound === undefined || Number.isInteger(bound));
}

/** The fates are those asked for; a bare figure may take them from the sentence before. */
function statesFit(asked: AskedFigure, claim: FigureClaim, { statesNear }: FigureSetting): boolean {
  if (claim.states.join() === asked.states.join()) return true;
  // Casualties are the dead and the hurt; the dead alone answer too.
  if (asked.noun === 'casualty' && claim.states.join() === 'dead') return true;
  // "140 were injured and 600 homes collapsed": what befell people is nothing to homes.
  if (asked.states.length === 0 && claim.unit !== undefined && !claim.bare && !isPerson(claim.unit)) return true;
  return claim.states.length === 0 && claim.bare && statesNear;
}

/** "How big": any figure but a share; "the magnitude": the number that stands beside the word, or a bare one after it. */
function fitsAttribute(asked: AskedFigure, claim: FigureClaim, setting: FigureSetting): boolean {
  if (asked.noun === null) return claim.figure !== 'percent' && claim.states.join() === asked.states.join();
  // "How long is the bridge": of "1,240 metres long and closed for six weeks" the metres.
  if (measureOfAdjective(asked.noun) !== null) return isMeasured(claim) && setting.isLong();
  // "How much oil": tonnes of what was named before.
  const mayStandApart = claim.bare || (isMeasured(claim) && measureOfNoun(asked.noun) === null);
  return setting.nounBeside() || (mayStandApart && setting.nounNear);
}

function isMoney(claim: FigureClaim): boolean {
  if (claim.figure === 'money') return true;
  if (claim.figure === 'percent') return false;
  const large = (claim.max ?? claim.min ?? 0) >= 1e6;
  return claim.bare ? large : claim.unit !== undefined && isUnitOf(claim.unit, 'money');
}

function isMeasured({ unit }: FigureClaim): boolean {
  return unit !== undefined && measureOfUnit(unit) !== null;
}

/** What kind of thing a figure counts; figures of one kind compare where the question leaves the kind open. */
export function classOfFigure(claim: FigureClaim): string {
  if (isMoney(claim)) return 'money';
  if (claim.figure === 'percent') return 'percent';
  const unit = claim.unit ?? '';
  return measureOfUnit(unit) ?? (isPerson(unit) || claim.states.length > 0 ? 'people' : unit);
}

function sameNoun(a: string, b: string): boolean {
  if (unitClass(a) === unitClass(b)) return true;
  // "Seabirds" are birds.
  if (a.length > 3 && b.length > 3 && (a.endsWith(b) || b.endsWith(a))) return true;
  const known = new Set(keysOf({ lower: b, lemma: b }));
  return keysOf({ lower: a, lemma: a }).some((key) => known.has(key));
}

/** "North Danish sailors" are neither "Norwegian sailors" nor "South Danish sailors"; "sailors" and "Danish sailors" may be. */
export function namesClash(a: readonly string[], b: readonly string[]): boolean {
  return a.some((name) => !b.includes(name)) && b.some((name) => !a.includes(name));
}
