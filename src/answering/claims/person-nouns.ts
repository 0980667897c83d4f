import { wordSet } from '../language/word-set.ts';

/** Base forms of nouns for people that no ending gives away. */
const PERSONS = wordSet(`
  people person man men woman women child kid baby infant adult teenager youth boy girl pupil student resident inhabitant civilian
  citizen soldier troop police guard fighter rebel hostage prisoner captive inmate patient victim casualty body corpse refugee
  migrant family household crowd crew staff guest fan spectator visitor tourist supporter member volunteer activist guerrilla
  militant recruit monk nun priest doctor nurse medic pilot sailor fisherman fishermen passenger commuter pedestrian cyclist driver
  teacher mother father parent relative survivor suspect witness voter candidate delegate athlete player personnel other human
  individual participant subject thief culprit spy bandit pirate assassin boss chief heir hero ally critic cleric aide hooligan cop death fatality injury arrest detention`);
const ENDING = /(?:[^aeiou]er|eer|or|ist|ee|ant|ian|man|men|woman|women)$/;
const NO_PERSON = wordSet(`
  antioxidant border bulldozer calculator cancer center chamber chapter charter checklist cluster coffee committee computer
  contaminant container cooker copper corner corridor counter cover cruiser cylinder degree disaster drawer elephant elevator
  encounter error escalator excavator factor filter finger floor folder freezer generator grant hammer harbor heater helicopter
  hunger incubator indicator jumper ladder laser launcher layer letter levee lumber marquee matter meter mirror motor murder number
  offer order paper plant pointer pollutant poster powder power printer projector quarter radiator reactor restaurant river router
  rubber scanner scooter sector sensor shelter shoulder silver sticker summer tanker timber tower tractor trailer transfer
  transformer transmitter trawler trigger twist ventilator voucher warrant water weather winter`);
/** Nouns that may stand for any others: "54 people" may be the soldiers asked for. */
const GENERIC = wordSet(
  'people person other human individual man men woman women resident inhabitant death fatality casualty injury body corpse victim arrest detention',
);

/** Whether the base form of a noun means people. */
export function isPerson(noun: string): boolean {
  return PERSONS.has(noun) || (noun.length > 4 && ENDING.test(noun) && !NO_PERSON.has(noun));
}

/** Whether it means people of any sort. */
export function isAnybody(noun: string): boolean {
  return GENERIC.has(noun);
}
