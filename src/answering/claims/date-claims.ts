import * as chrono from 'chrono-node';
import type { Token } from '../language/read-tokens.ts';
import type { Speaker } from '../speakers/speaker.ts';
import type { ExtractedClaim } from './extracted-claim.ts';

const HINT =
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|yesterday|today|tomorrow|last|next|ago|(?:19|20)\d\d)/i;

/** Dates that a sentence gives for an event, read by chrono-node with the article's date as reference. */
export function dateClaims(
  text: string,
  tokens: readonly Token[],
  context: readonly string[],
  asOf: string | null,
  speaker: Speaker | null,
): ExtractedClaim[] {
  const sentence = text.slice(0, 1000);
  if (!HINT.test(sentence)) return [];
  const reference = asOf !== null && asOf.length === 10 ? new Date(`${asOf}T12:00:00Z`) : null;
  return chrono.en.casual
    .parse(sentence, { instant: reference ?? new Date(Date.UTC(2000, 0, 1, 12)), timezone: 0 })
    .filter(
      ({ start }) =>
        (start.isCertain('day') || start.isCertain('weekday')) &&
        (reference !== null || (start.isCertain('year') && start.isCertain('month'))),
    )
    .map((found): ExtractedClaim => {
      const inside = (token: Token): boolean =>
        token.start >= found.index && token.end <= found.index + found.text.length;
      const dated = new Set(tokens.filter(inside).map(({ lemma }) => lemma));
      const verb = tokens.find(({ pos }) => pos === 'VERB');
      return {
        subject: verb ? sentence.slice(0, verb.end).slice(-120) : sentence.slice(0, 80),
        kind: 'date',
        value: found.text,
        approximate: false,
        bound: 'exact',
        vague: false,
        date: isoDay(found.start),
        speaker,
        states: [],
        names: [],
        context: context.filter((word) => !dated.has(word)),
        updates: false,
      };
    });
}

function isoDay(date: chrono.ParsedComponents): string {
  const [year, month, day] = [date.get('year'), date.get('month'), date.get('day')];
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
