import recognizers from '@microsoft/recognizers-text-number';

const model = new recognizers.NumberRecognizer(recognizers.Culture.English).getNumberModel(recognizers.Culture.English);

/** The recognizer takes a millisecond, and the same few words come again and again. */
const values = new Map<string, number | null>();
const MAX_VALUES = 2000;

/** The value of a number spelled in words (`two hundred and fifty-three`), by recognizers-text; null where it is none. */
export function valueOfWords(words: string): number | null {
  const known = values.get(words);
  if (known !== undefined) return known;
  const value = parsedValue(words);
  if (values.size < MAX_VALUES) values.set(words, value);
  return value;
}

function parsedValue(words: string): number | null {
  const half = /^half an? (million|billion|dozen)$/.exec(words);
  if (half) return { million: 5e5, billion: 5e8, dozen: 6 }[half[1] as string] ?? null;
  const read = model.parse(words.slice(0, 200));
  const first = read.length === 1 ? read[0] : undefined;
  const value = Number(first?.resolution?.['value']);
  return first && first.end - first.start + 1 >= words.length - 2 && Number.isFinite(value) ? value : null;
}

const MAGNITUDES: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  lakh: 1e5,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  crore: 1e7,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
  tn: 1e12,
  trillion: 1e12,
  hundred: 100,
  dozen: 12,
};

/** What a magnitude word or suffix multiplies by; 1 where there is none. */
export function magnitudeOf(word: string | undefined): number {
  return word === undefined ? 1 : (MAGNITUDES[word.toLowerCase()] ?? 1);
}

const VAGUE: readonly (readonly [RegExp, number, number])[] = [
  [/^hundreds of thousands$/, 2e5, 999_999],
  [/^tens of thousands$/, 2e4, 99_999],
  [/^tens of millions$/, 2e7, 99_999_999],
  [/^hundreds of millions$/, 2e8, 999_999_999],
  [/^(?:several|a few|many) hundred$/, 200, 999],
  [/^(?:several|a few|many) thousand$/, 2e3, 9_999],
  [/^(?:several|a few|many) million$/, 2e6, 9_999_999],
  [/^(?:several|a few) dozen$/, 24, 99],
  [/^dozens$/, 24, 99],
  [/^scores$/, 40, 199],
  [/^hundreds$/, 200, 999],
  [/^thousands$/, 2e3, 99_999],
  [/^millions$/, 2e6, 99_999_999],
  [/^billions$/, 2e9, 99_999_999_999],
];

/** The range that an order of magnitude (`dozens`, `tens of thousands`) stands for; null where it is none. */
export function vagueRange(words: string): readonly [number, number] | null {
  const found = VAGUE.find(([pattern]) => pattern.test(words));
  return found ? [found[1], found[2]] : null;
}
