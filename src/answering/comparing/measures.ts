import { wordSet } from '../language/word-set.ts';

/** What kind of figure a question asks for. `any`: a number that belongs to a named attribute ("the magnitude"). */
export type Measure = 'count' | 'money' | 'percent' | 'length' | 'area' | 'duration' | 'speed' | 'mass' | 'any';

/** Base forms of units, by what they measure. */
const UNITS: Readonly<Record<'length' | 'area' | 'duration' | 'speed' | 'mass', ReadonlySet<string>>> = {
  length: wordSet(
    'kilometre kilometer km metre meter mile foot feet ft yard inch centimetre centimeter cm mm millimetre m',
  ),
  area: wordSet('acre hectare ha square km2 kilometre kilometer km mile'),
  duration: wordSet('second minute hour day night week month year decade'),
  speed: wordSet('knot mph kph kmh km/h mach kilometre kilometer mile'),
  mass: wordSet('tonne ton kilogram kilo kg gram pound lb ounce'),
};

/** Currencies that are written as words; signs are read with the number. */
const CURRENCIES = wordSet(
  'dollar euro pound yen won rupee franc yuan renminbi peso cent rouble ruble crown krona krone kroner mark shilling lira real reais ringgit baht rand zloty forint riyal dirham naira dinar guilder florin penny pence $ € £ ¥ ₹',
);

/** What the noun that a question asks for is measured in: "the turnout" in percent, "the price" in money. */
const ATTRIBUTES: readonly (readonly [Measure, ReadonlySet<string>])[] = [
  [
    'money',
    wordSet(
      'price cost fine damage loss budget value revenue profit salary fee debt ransom compensation bill bid worth spending funding wage pension saving penalty payout expense investment fortune deficit surplus money sum bounty reward',
    ),
  ],
  [
    'percent',
    wordSet('percentage percent share proportion turnout efficacy effectiveness inflation unemployment margin'),
  ],
  ['length', wordSet('height depth length width distance altitude')],
  ['area', wordSet('area acreage')],
  ['duration', wordSet('duration')],
  ['speed', wordSet('speed')],
  ['mass', wordSet('weight mass')],
  ['any', wordSet('magnitude temperature size extent scale strength score capacity volume level')],
  ['count', wordSet('toll attendance crowd audience population membership casualty headcount workforce')],
];

const GENERIC = wordSet('money cash sum amount percentage percent share proportion');

/** Whether the base form of a noun stands for any sum or share. */
export function isGeneric(noun: string): boolean {
  return GENERIC.has(noun);
}

/** What "how …" asks for. */
const ADJECTIVES: readonly (readonly [Measure, ReadonlySet<string>])[] = [
  ['duration', wordSet('long often')],
  ['length', wordSet('far high deep tall wide thick')],
  ['speed', wordSet('fast quick')],
  ['mass', wordSet('heavy')],
  ['money', wordSet('expensive costly valuable')],
  ['percent', wordSet('effective likely efficient reliable well')],
  ['any', wordSet('big large strong powerful hot cold small great')],
];

/** What the base form of a noun is measured in; null where it is no attribute we know. */
export function measureOfNoun(noun: string): Measure | null {
  return ATTRIBUTES.find(([, nouns]) => nouns.has(noun))?.[0] ?? null;
}

/** What "how" and an adjective ask for; null where it is no measure ("how angry"). */
export function measureOfAdjective(adjective: string): Measure | null {
  return ADJECTIVES.find(([, adjectives]) => adjectives.has(adjective))?.[0] ?? null;
}

/** What "how long" asks a duration of, without a verb that says so. */
const LASTING = wordSet(
  'contract deal lease agreement term mandate tenure reign career sentence ban suspension truce ceasefire curfew strike walkout stoppage delay wait ' +
    'outage blackout shutdown closure lockdown trial hearing session meeting talk conversation call speech interview film movie documentary concert ' +
    'show match game race journey trip flight voyage ride crossing visit stay holiday break leave shift siege battle war conflict storm drought heatwave ' +
    'quake season period programme warranty guarantee notice',
);

/** Whether the base form of a noun stands for something that lasts: "how long" asks for no metres of it. */
export function lasts(noun: string): boolean {
  return LASTING.has(noun);
}

/** Whether the base form of a counted noun is a unit of the measure; currencies are units of money. */
export function isUnitOf(unit: string, measure: Measure): boolean {
  if (measure === 'money') return CURRENCIES.has(unit);
  if (measure === 'percent') return unit === '%' || unit === 'percent' || unit === 'percentage point';
  return measure !== 'count' && measure !== 'any' && UNITS[measure].has(unit);
}

/** What the base form of a unit measures, or null: the acres of "how many acres" are an area, so that hectares answer too. */
export function measureOfUnit(unit: string): Measure | null {
  if (CURRENCIES.has(unit)) return 'money';
  return (['length', 'mass', 'duration', 'speed', 'area'] as const).find((measure) => UNITS[measure].has(unit)) ?? null;
}
