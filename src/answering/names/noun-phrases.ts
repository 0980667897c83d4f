import type { Snapshot } from '../../domain/snapshot.ts';
import type { Token } from '../language/read-tokens.ts';
import { nameLexicon } from './name-lexicon.ts';
import { namesIn } from './names-in.ts';
import { isTimeWord, nounPhraseAfter } from '../speakers/noun-phrase.ts';
import { isRole, profileOf } from './name-profile.ts';
import { tokensWithNames } from '../language/tokens-with-names.ts';

/** A phrase of a turn that a pronoun of the next may stand for. */
export interface NounPhrase {
  /** As written. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The noun it turns on, lower case. */
  readonly head: string;
  readonly kind: 'person' | 'organisation' | 'thing' | 'things' | 'people';
  readonly isName: boolean;
  /** The word before it, lower case; empty where it opens the text. */
  readonly before: string;
  /** Opens with "a", "an" or a possessive: what it means is new. */
  readonly isNew: boolean;
}

const LINK = /^(?:of|for|at|by|in|'s|'|to|with|between|on|over|against|from)$/;
const GROUP =
  /^(?:police|government|company|firm|agency|ministry|council|court|museum|hospital|university|union|army|party|team|club|board|bank|committee|commission|office|authority|city|country|paper|newspaper|insurer|sponsor|parliament|province|state|prosecution|defen[cs]e|opposition|organi[sz]ation)$/;
/** The lemma does not tell: to the tagger a plural that opens a sentence is a name. */
const PLURAL = /(?:[^aiosu]|[aeio]o)s$/;
const PEOPLE = /(?:[^w]ers|ors|ists|ants|ians|critics|thieves|troops|police)$/;
const TIME =
  /^(?:morning|afternoon|evening|night|midnight|noon|day|week|weekend|month|year|decade|century|hour|minute|second)s?$/;
const QUESTION_WORD = /^(?:who|whom|whose|what|which|when|where|why|how|many|much|any|some|no|all|there)$/;

/** The noun phrases of a sentence or question, in order, each with the names it opens a link to ("the road to Lisbon"). */
export function nounPhrases(text: string, snapshot: Snapshot): NounPhrase[] {
  const tokens = tokensWithNames(text);
  const phrases: NounPhrase[] = [];
  for (let at = 0; at < tokens.length;) {
    const run = QUESTION_WORD.test(tokens[at]?.lower ?? '') ? null : nounPhraseAfter(tokens, at);
    if (!run || run.from !== at || run.to <= at) {
      at++;
      continue;
    }
    const phrase = phraseOf(text, tokens, run.from, endWithLinks(tokens, run.to), snapshot);
    if (phrase) phrases.push(phrase);
    at = run.to;
  }
  return phrases;
}

/** "the treaty" goes on "between Russia and …": a link belongs to the phrase where a name follows it. */
function endWithLinks(tokens: readonly Token[], to: number): number {
  if (!/^(?:to|with|between|on|over|against|from)$/.test(tokens[to]?.lower ?? '') || tokens[to - 1]?.pos !== 'NOUN')
    return to;
  const next = nounPhraseAfter(tokens, to + 1);
  const isName = next !== null && tokens.slice(next.from, next.to).some(({ text }) => /^\p{Lu}/u.test(text));
  const isTime = next !== null && tokens.slice(next.from, next.to).some(({ lower }) => isTimeWord(lower));
  return next && next.from === to + 1 && isName && !isTime ? next.to : to;
}

function phraseOf(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  snapshot: Snapshot,
): NounPhrase | null {
  const run = tokens.slice(from, to);
  const linkAt = run.findIndex(({ lower }, index) => index > 0 && LINK.test(lower) && lower !== "'s" && lower !== "'");
  const core = linkAt < 0 ? run : run.slice(0, linkAt);
  const head = core.findLast(({ pos }) => pos === 'NOUN' || pos === 'PROPN') ?? core.at(-1);
  const [first, last] = [run[0], run.at(-1)];
  if (
    !head ||
    !first ||
    !last ||
    /^(?:this|that|these|those)$/.test(first.lower) ||
    isTimeWord(head.lower) ||
    TIME.test(head.lower)
  )
    return null;
  const written = text.slice(first.start, last.end);
  // The capital of a word that opens a sentence is none of its own.
  const opens = from === 0 || /^[.!?:"']$/.test(tokens[from - 1]?.lower ?? '');
  const names = namesIn(written, nameLexicon(snapshot));
  const name = names.find(({ start, end }) => first.start + start <= head.start && head.end <= first.start + end);
  return {
    text: opens && name === undefined ? written.charAt(0).toLowerCase() + written.slice(1) : written,
    start: first.start,
    end: last.end,
    head: head.lower,
    kind: kindOf(head, name?.text ?? null, snapshot),
    isName: name !== undefined,
    before: tokens[from - 1]?.lower ?? '',
    isNew: /^(?:an?|its|their|his|her)$/.test(first.lower),
  };
}

function kindOf(head: Token, name: string | null, snapshot: Snapshot): NounPhrase['kind'] {
  if (name !== null) return profileOf(name, snapshot).kind;
  const { lower } = head;
  if (GROUP.test(lower)) return 'organisation';
  if (/^(?:men|women|people|children)$/.test(lower)) return 'people';
  if (PLURAL.test(lower)) return isRole(lower.replace(/s$/, '')) || PEOPLE.test(lower) ? 'people' : 'things';
  return isRole(lower) || /^(?:man|woman|boy|girl|child)$/.test(lower) ? 'person' : 'thing';
}
