import { magnitudeOf, vagueRange, valueOfWords } from './number-words.ts';

/** A number as it stands in a text, before its surroundings say what it is. */
export interface NumberSpan {
  readonly start: number;
  readonly end: number;
  readonly min: number;
  readonly max: number;
  readonly vague: boolean;
  /** Currency sign that touches it. */
  readonly currency: string | null;
  readonly percent: boolean;
  readonly ordinal: boolean;
  /** Written in words. */
  readonly spelled: boolean;
}

/** "5m" and "£5 m" are millions, "4,417 m" is metres. */
const MILLION = String.raw`(?<! )m|(?<=[$£€¥₹₩₽] ?[\d.,]{1,24} )m`;
const MAGNITUDE = String.raw`(?: ?(k|mn|${MILLION}|bn?|tn)(?![\p{L}\p{N}])|[ -](hundred|thousand|million|billion|trillion|lakh|crore|dozen)(?!\p{L}))?`;
const DIGITS = String.raw`(\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,9})?|\d{1,18}(?:\.\d{1,9})?)`;
const CURRENCY = String.raw`((?:US|A|C|NZ|HK|S)?[$£€¥₹₩₽])? ?`;
const NUMBER = `${CURRENCY}${DIGITS}${MAGNITUDE}`;
const WRITTEN = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,$£€])${NUMBER}(?:(?: ?- ?| to | and )${NUMBER})?(st|nd|rd|th)?( ?%| per ?cent\b| percent\b| percentage points?\b)?`,
  'giu',
);
const WORD =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|trillion|dozen';
const SPELLED = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(?:half an? (?:million|billion|dozen)|(?:an? )?(?:${WORD})(?:(?: and |[ -])(?:${WORD})){0,12})(?![\p{L}\p{N}]|-(?:off|way|time|sided|man|woman)\b)`,
  'giu',
);
const VAGUE =
  /(?<![\p{L}\p{N}-])(?:(?:tens|hundreds) of (?:thousands|millions)|(?:several|a few|many) (?:hundred|thousand|million|dozen)|dozens|scores|hundreds|thousands|millions|billions)(?!\p{L})/giu;
const PERCENT_AFTER = /^(?: ?%| per ?cent\b| percent\b| percentage points?\b)/i;

/** Every number in a sentence whose typographic marks are straightened, in order, not overlapping. */
export function numberSpans(text: string): NumberSpan[] {
  const found = [...vague(text), ...written(text), ...spelled(text)].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: NumberSpan[] = [];
  for (const span of found) if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  return kept;
}

function vague(text: string): NumberSpan[] {
  return [...text.matchAll(VAGUE)].flatMap((match) => {
    const range = vagueRange(match[0].toLowerCase());
    const [start, end] = [match.index, match.index + match[0].length];
    return range ? [plain(start, end, range[0], range[1], { vague: true, spelled: true })] : [];
  });
}

function written(text: string): NumberSpan[] {
  return [...text.matchAll(WRITTEN)].flatMap((match) => {
    const [all, sign, low, short, long, sign2, high, short2, long2, ordinal, percent] = match;
    const lead = all.length - all.trimStart().length;
    const start = match.index + lead;
    const first = numeric(low) * magnitudeOf(short ?? long ?? (high === undefined ? undefined : (short2 ?? long2)));
    const rest = { currency: sign ?? sign2 ?? null, percent: percent !== undefined, ordinal: ordinal !== undefined };
    if (high === undefined) return [plain(start, match.index + all.length, first, first, rest)];
    const second = numeric(high) * magnitudeOf(short2 ?? long2);
    const joined = text.slice(start, match.index + all.length);
    const lower = text.slice(Math.max(0, start - 9), start).toLowerCase();
    const between = lower.endsWith('between ');
    const apart =
      isYear(low) !== isYear(high) ||
      (/ and /i.test(joined) && !between) ||
      (/ to /i.test(joined) && lower.endsWith('from ')) ||
      (/\d ?- ?\d/.test(joined) && numeric(low) >= numeric(high));
    if (!apart) return [plain(start, match.index + all.length, first, second, rest)];
    const own = numeric(low) * magnitudeOf(short ?? long);
    const cut = start + joined.search(/(?: ?- ?| to | and )(?=[^ ]*\d)/i);
    const from = cut + (/^(?: ?- ?| to | and )/i.exec(text.slice(cut)) as RegExpExecArray)[0].length;
    return [
      plain(start, cut, own, own, { currency: sign ?? null, percent: rest.percent && sign2 === undefined }),
      plain(from, match.index + all.length, second, second, { ...rest, currency: sign2 ?? null }),
    ];
  });
}

function spelled(text: string): NumberSpan[] {
  return [...text.matchAll(SPELLED)].flatMap((match) => {
    const words = match[0].toLowerCase();
    const parts =
      / and /.test(words) && !/hundred and |thousand and |million and /.test(words) ? words.split(' and ') : [words];
    let at = match.index;
    return parts.flatMap((part) => {
      const [start, end] = [at, at + part.length];
      at = end + ' and '.length;
      const value = valueOfWords(part);
      const percent = PERCENT_AFTER.exec(text.slice(end, end + 20));
      return value === null
        ? []
        : [plain(start, end + (percent?.[0].length ?? 0), value, value, { spelled: true, percent: percent !== null })];
    });
  });
}

function plain(start: number, end: number, min: number, max: number, rest: Partial<NumberSpan>): NumberSpan {
  const span = { vague: false, currency: null, percent: false, ordinal: false, spelled: false, ...rest };
  return { start, end, min, max, ...span };
}

function isYear(digits: string | undefined): boolean {
  return /^(?:19|20)\d\d$/.test(digits ?? '');
}

function numeric(digits: string | undefined): number {
  return Number((digits ?? '').replace(/,/g, ''));
}
