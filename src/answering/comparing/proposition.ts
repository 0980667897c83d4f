import { readTokens, type Token } from '../language/read-tokens.ts';
import { stanceOf } from '../claims/stance-verbs.ts';
import { directQuestion } from '../question/direct-question.ts';
import { keyShares } from './word-keys.ts';

/** What a yes/no question asks to be true: the keys of the word that sources affirm or deny ("arrested", "locked"). */
export interface Proposition {
  readonly predicate: ReadonlyMap<string, number>;
  /** The question asks who confirms or denies it: what merely speaks of it is no answer. */
  readonly explicit: boolean;
}

const SUBORDINATE = /^(?:when|after|before|while|because|if|since|although|though)$/;
const LIGHT = new Set([
  'be',
  'have',
  'do',
  'go',
  'get',
  'take',
  'make',
  'agree',
  'disagree',
  'differ',
  'say',
  'report',
  'claim',
  'dispute',
]);

/** The head of the first noun phrase: "was a signal failure the cause" asks of the failure. */
function firstNoun(tokens: readonly Token[]): Token | undefined {
  const from = tokens.findIndex(isNoun);
  const to = tokens.findIndex(
    (token, at) => at > from && (!isNoun(token) || token.start > (tokens[at - 1]?.end ?? 0) + 1),
  );
  return tokens[(to < 0 ? tokens.length : to) - 1];
}

/**
 * The proposition of a question: its first verb that tells something, else its last describing word, else its first noun, before any
 * "when" or "because"; null where it has none. "Confirm" and "deny" are what is to be found out, not the predicate.
 */
export function propositionOf(question: string): Proposition | null {
  const all = readTokens(directQuestion(question));
  const cut = all.findIndex(({ lower }, at) => at > 1 && SUBORDINATE.test(lower));
  const tokens = cut < 0 ? all : all.slice(0, cut);
  const stance = tokens.findIndex(({ pos }, at) => pos === 'VERB' && stanceOf(tokens, at) !== null);
  // "Did the army confirm that …": what is confirmed stands behind the verb.
  const asked = tokens.slice(stance + 1).some(({ pos }) => pos === 'NOUN' || pos === 'PROPN') ? stance : 0;
  const content = tokens.filter(
    (_, at) => at > Math.max(0, asked) && !isLight(tokens, at) && stanceOf(tokens, at) === null,
  );
  const found =
    content.find(({ pos }) => pos === 'VERB') ?? content.findLast(({ pos }) => pos === 'ADJ') ?? firstNoun(content);
  if (!found) return null;
  const predicate = new Map([found.lemma, found.lower].flatMap((word) => [...keyShares(word, { related: false })]));
  return { predicate, explicit: stance >= 0 };
}

/** "Did the firm agree to be bought": that is what is asked, not whether sources agree. */
function isLight(tokens: readonly Token[], at: number): boolean {
  const { lemma = '' } = tokens[at] ?? {};
  return LIGHT.has(lemma) && !(lemma === 'agree' && tokens[at + 1]?.lower === 'to');
}

function isNoun(token: Token | undefined): boolean {
  return token?.pos === 'NOUN' || (token?.pos === 'PROPN' && /^\p{Ll}/u.test(token.text));
}
