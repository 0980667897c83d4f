/** Words for people counted by what befell them. */
export const CASUALTY_STATES: ReadonlySet<string> = new Set(
  'dead killed died injured wounded hurt missing displaced homeless arrested detained trapped stranded rescued evacuated hospitalised hospitalized infected'.split(
    ' ',
  ),
);

/** Counted nouns that newspapers use for one another; the first of a line stands for all. */
const UNITS = [
  'troop soldier serviceman servicemen servicewoman personnel',
  'people person resident inhabitant individual human others',
  'death fatality',
  'injury casualty',
  'child kid minor youngster',
  'job post position',
  'home house dwelling',
  'vehicle car',
  'ship vessel boat',
  'plane aircraft jet airplane aeroplane',
  'employee worker staff',
  'student pupil',
  'officer policeman',
  'migrant refugee',
  'protester demonstrator marcher',
  'patient case infection',
  'company firm business',
  'kilometre kilometer km',
  'metre meter',
  'kilogram kilo kg',
  'tonne ton',
  'percent %',
  'dollar $ us$',
  'euro €',
  'pound £',
  'yen ¥',
  'rupee ₹',
  'yuan renminbi',
  'rouble ruble',
  'krone kroner',
  'real reais',
  'penny pence',
];

const CLASSES = new Map(
  UNITS.flatMap((line) => line.split(' ').map((word) => [word, line.split(' ')[0] as string] as const)),
);

/** The word that stands for a counted noun and its close synonyms (`soldier` → `troop`). */
export function unitClass(unit: string): string {
  const word = unit.toLowerCase();
  return CLASSES.get(word) ?? word;
}
