import { isTimeWord } from '../speakers/noun-phrase.ts';
import type { Check, Pair } from './check.ts';
import { isContent } from './content-token.ts';
import { matchesOf, type Reading } from './reading.ts';

type Token = Reading['tokens'][number];

/** Words that say for whom or what: closed to trucks is not closed. */
const TAKES_COMPLEMENT: Readonly<Record<string, RegExp>> = {
  close: /^(?:to|for)$/,
  closed: /^to$/,
  shut: /^to$/,
  open: /^to$/,
  ban: /^from$/,
  bar: /^from$/,
  exempt: /^from$/,
  available: /^(?:to|for)$/,
  limit: /^to$/,
  limited: /^to$/,
  restrict: /^to$/,
  reserve: /^for$/,
  eligible: /^for$/,
  compulsory: /^for$/,
  mandatory: /^for$/,
};
const RANK =
  /^(?:first|second|third|last|only|most|least|best|worst|biggest|largest|highest|lowest|smallest|greatest|deadliest|strongest|heaviest|longest|fastest|hottest|coldest|earliest|latest|oldest|youngest|richest|record)$/;
const GENERAL = /^(?:will|would|may|can|must|shall|should|could|might)$/;
const LIMITING =
  /\b(?:ban|bans|banned|banning|prohibit|prohibits|prohibited|forbid|forbids|forbidden|outlaw|outlawed|outlaws|illegal)\b/;

/** What the quote says of some kind, or of the first since some time, is not said of all kinds, or of the first ever. */
export const checkNarrowings: Check = (pair) =>
  droppedComplement(pair) ?? droppedScope(pair) ?? droppedRelative(pair) ?? droppedKind(pair);

/** "Closed to trucks" told as "closed". */
function droppedComplement({ statement, quote }: Pair): string | null {
  for (const [at, token] of quote.tokens.entries()) {
    const [link, next] = [quote.tokens[at + 1], quote.tokens[at + 2]];
    const takes = TAKES_COMPLEMENT[token.lower] ?? TAKES_COMPLEMENT[token.lemma];
    if (!takes?.test(link?.lower ?? '') || !next || next.pos === 'VERB') continue;
    const whom = quote.tokens.slice(at + 2, at + 7);
    const end = whom.findIndex(({ pos }) => /^(?:PUNCT|ADP|VERB|AUX|CCONJ|PRON|SCONJ)$/.test(pos));
    const words = (end < 0 ? whom : whom.slice(0, end)).filter(isContent);
    if (words.length === 0 || words.some(({ lower }) => isTimeWord(lower) || isSpan(lower))) continue;
    const isKept = matchesOf(token, statement).some((place) => statement.tokens[place]?.pos !== 'PROPN');
    if (isKept && !words.some((word) => matchesOf(word, statement).length > 0))
      return `drops "${link?.lower} ${words[0]?.text}" from "${token.text}"`;
  }
  return null;
}

function isSpan(word: string): boolean {
  return /^(?:week|month|year|day|hour|minute|decade|season)s?$/.test(word);
}

/** "The first convoy since the siege began" told as "the first convoy". */
function droppedScope({ statement, quote }: Pair): string | null {
  const ranks = statement.tokens.flatMap(({ lower }) => (RANK.test(lower) ? [lower] : []));
  for (const rank of new Set(ranks)) {
    const places = quote.tokens.flatMap(({ lower }, at) => (lower === rank ? [at] : []));
    const scopes = places.map((at) => scopeAfter(quote, at));
    if (scopes.length === 0 || scopes.includes(null)) continue;
    const own = new Set(statement.tokens.map(({ lower }) => lower));
    if (!scopes.some((scope) => scope !== null && own.has(scope))) return `drops "${scopes[0]} …" from "${rank}"`;
  }
  return null;
}

/** What a rank holds for: "since", "in (three) years", "of the season"; null where it says nothing of it. */
function scopeAfter({ tokens, sentenceOf }: Reading, at: number): string | null {
  for (let index = at + 1; index < tokens.length && index < at + 18; index++) {
    const token = tokens[index] as Token;
    if (sentenceOf[index] !== sentenceOf[at] || token.lower === ';') return null;
    if (token.lower === 'since') return 'since';
    if (/^(?:in|for|of)$/.test(token.lower)) {
      const span = tokens
        .slice(index + 1, index + 5)
        .find(({ lower }) => isSpan(lower) || /^(?:century|tournament)$/.test(lower));
      if (span && !/^(?:last|next|end|start)$/.test(tokens[index + 1]?.lower ?? '')) return span.lower;
    }
  }
  return null;
}

/** "Students who earn less will pay no fees" told as "students will pay no fees": of a plural without an article. */
function droppedRelative({ statement, quote, matches }: Pair): string | null {
  for (const [at, token] of statement.tokens.entries()) {
    if (token.pos !== 'NOUN' || !token.lower.endsWith('s')) continue;
    const places = (matches[at] ?? []).filter((place) => quote.tokens[place]?.lower === token.lower);
    const narrowed = places.map((place) => relativeAfter(quote, place));
    if (narrowed.length === 0 || narrowed.includes(null)) continue;
    if (!narrowed.some((verb) => verb !== null && matchesOf(verb, statement).length > 0))
      return `drops "${narrowed[0]?.text} …" from "${token.text}"`;
  }
  return null;
}

/** The verb of a clause without comma that says which ones are meant, where something general is said of them. */
function relativeAfter({ tokens, sentenceOf }: Reading, noun: number): Token | null {
  const [link, before] = [tokens[noun + 1], tokens[noun - 1]];
  if (before && /^(?:the|these|those|his|her|its|their|our)$/.test(before.lower)) return null;
  const clause = tokens
    .slice(noun + 1, noun + 16)
    .filter((_, index) => sentenceOf[noun + 1 + index] === sentenceOf[noun]);
  if (!clause.some(({ lower }) => GENERAL.test(lower))) return null;
  if (/^(?:who|that)$/.test(link?.lower ?? '')) return clause.slice(1, 4).find(({ pos }) => pos === 'VERB') ?? null;
  return link?.pos === 'VERB' && link.lower.endsWith('ing') ? link : null;
}

/** "No serious side effects", "the sale of live poultry will be banned": without the word for the kind it says more. */
function droppedKind({ statement, quote, matches, quoteOperators }: Pair): string | null {
  for (const [at, token] of statement.tokens.entries()) {
    if (token.pos !== 'NOUN') continue;
    const places = (matches[at] ?? []).filter((place) => quote.tokens[place]?.pos === 'NOUN');
    const kinds = places.map((place) => {
      const governed = quoteOperators[place]?.some((operator) => /^(?:not|ban)$/.test(operator)) ?? false;
      return governed || banFollows(quote, place) || isUniversal(quote, place) ? kindBefore(quote, place) : null;
    });
    if (kinds.length === 0 || kinds.includes(null)) continue;
    if (!kinds.some((kind) => kind !== null && matchesOf(kind, statement).length > 0))
      return `drops "${kinds[0]?.text}" from "${token.text}"`;
  }
  return null;
}

function banFollows({ tokens, sentenceOf }: Reading, place: number): boolean {
  const after = tokens
    .slice(place + 1, place + 9)
    .filter((_, index) => sentenceOf[place + 1 + index] === sentenceOf[place]);
  const end = after.findIndex(({ pos }) => pos === 'PUNCT');
  return (end < 0 ? after : after.slice(0, end)).some(({ lower }) => LIMITING.test(lower));
}

function isUniversal({ tokens }: Reading, place: number): boolean {
  return tokens.slice(Math.max(0, place - 3), place).some(({ lower }) => /^(?:all|every|each|any|no)$/.test(lower));
}

/** The describing word directly before a noun that has no "the" or "its": the kind that is meant. */
function kindBefore({ tokens }: Reading, noun: number): Token | null {
  let before = noun - 1;
  while (tokens[before]?.pos === 'NOUN') before--;
  const kind = tokens[before];
  if (kind?.pos !== 'ADJ' || !isContent(kind)) return null;
  let at = before - 1;
  while (tokens[at]?.pos === 'ADJ') at--;
  return /^(?:the|this|that|these|those|his|her|its|their|our|a|an|'s)$/.test(tokens[at]?.lower ?? '') ? null : kind;
}
