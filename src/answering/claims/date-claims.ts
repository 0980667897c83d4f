import { readDates, type ReadDate } from '../dating/read-dates.ts';
import { daysOf } from '../dating/period.ts';
import { readTokens, type Token } from '../language/read-tokens.ts';
import { ONLY_WITH_THAT, SPEECH_VERBS } from '../speakers/speech-verbs.ts';
import type { DateClaim } from './extracted-claim.ts';
import { seasons } from './seasons.ts';

/** The march and the auxiliary, which chrono takes for months. */
const NO_MONTH = /^(?:march|may)\b|\b(?:march|may)$/;
/** Before a date that another one of the sentence takes the place of: "planned for 3 May, will now", "moved from 3 May to". */
const SUPERSEDED = /\b(?:planned|scheduled|originally|initially|previously|from|instead of|not)\b[^,;.]{0,20}$/i;
const YEAR_OF = /\b(?:an?|the) ((?:1[5-9]|20)\d\d)(?= \p{L})/giu;
/** Stands in for the date of an undated article; what is taken from it is not used. */
const ANY_DAY = '2000-06-15';

/**
 * Dates that a sentence (its first 1,000 characters) gives for an event, with the article's date as reference: days, months,
 * seasons, years; not the day on which somebody says so ("said on Friday"), nor one that another takes the place of.
 */
export function dateClaims(text: string, asOf: string | null): DateClaim[] {
  const sentence = text.slice(0, 1000);
  const reference = asOf !== null && asOf.length === 10 ? asOf : null;
  const inSeasons = seasons(sentence);
  const isOfSeason = ({ start }: ReadDate) => inSeasons.some((season) => season.start <= start && start < season.end);
  const days = readDates(sentence, reference ?? ANY_DAY).filter((date) => !isOfSeason(date));
  const given = [...days, ...inSeasons];
  const read = [...given, ...yearsOf(sentence, given)].sort((a, b) => a.start - b.start);
  if (read.length === 0) return [];
  const tokens = readTokens(sentence);
  const claims = read.flatMap((found): DateClaim[] => {
    const said = sentence.slice(found.start, found.end);
    const isKnown =
      reference !== null || found.hasYear || /\d|\p{Lu}\p{Ll}{2}/u.test(said.replace(/\p{L}{3,6}day/giu, ''));
    if (!isKnown || NO_MONTH.test(said) || isOfSaying(tokens, found)) return [];
    const [first, end] = daysOf(found.date, found.precision);
    const yearless = reference === null && !found.hasYear;
    const from = yearless ? 4 : 0;
    const last = found.to !== null && found.to.slice(from) > end.slice(from) ? found.to : end;
    const verb = tokens.find(({ pos }) => pos === 'VERB');
    return [
      {
        kind: 'date',
        subject: sentence.slice(0, verb?.end ?? 80).slice(-120),
        value: said.replace(/^(?:on|in|at) /i, '').replace(/[\s,;]+$/, ''),
        at: found.start,
        first: yearless ? withoutYear(first) : first,
        last: yearless ? withoutYear(last) : last,
      },
    ];
  });
  return claims.filter(({ at }) => claims.length < 2 || !SUPERSEDED.test(sentence.slice(Math.max(0, at - 40), at)));
}

function withoutYear(day: string): string {
  return `????${day.slice(4)}`;
}

/** "Said on Friday", "announced early on Monday": a verb of speech right before the date. */
function isOfSaying(tokens: readonly Token[], { start, end }: ReadDate): boolean {
  const first = tokens.findIndex((token) => token.start >= start);
  for (let at = first - 1; at >= Math.max(0, first - 4); at--) {
    const { lemma, pos, lower } = tokens[at] as Token;
    if (pos === 'VERB' && tellsSaying(lemma)) return true;
    if (!/^(?:on|in|early|late|later|earlier|again|reporters|here|parliament|also|the|a)$/.test(lower)) break;
  }
  const next = tokens.find((token) => token.start >= end);
  return next !== undefined && next.pos === 'VERB' && tellsSaying(next.lemma);
}

/** "Found in December", "shown in 1989" tell of finding and showing. */
function tellsSaying(lemma: string): boolean {
  return SPEECH_VERBS.has(lemma) && !ONLY_WITH_THAT.has(lemma);
}

/** "A 1987 film", "the 2011 final": the year that something is of. */
function yearsOf(sentence: string, known: readonly ReadDate[]): ReadDate[] {
  return [...sentence.matchAll(YEAR_OF)].flatMap(({ 0: said, 1: date = '', index }) => {
    const end = index + said.length;
    const isRead = known.some((other) => other.start < end && other.end > end - 4);
    return isRead ? [] : [{ date, precision: 'year', to: null, hasYear: true, start: end - 4, end }];
  });
}
