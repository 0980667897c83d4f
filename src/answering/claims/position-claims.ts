import type { Token } from '../language/read-tokens.ts';
import type { Speaker } from '../speakers/speaker.ts';
import type { ExtractedClaim } from './extracted-claim.ts';

const CONFIRMING = new Set([
  'confirm',
  'acknowledge',
  'admit',
  'verify',
  'corroborate',
  'substantiate',
  'authenticate',
]);
const DENYING = new Set(['deny', 'dismiss', 'reject', 'refute', 'rebut', 'disprove', 'debunk', 'repudiate']);
const NEGATING =
  /^(?:not|n't|never|no|nobody|neither|nor|without|refrain|refrained|refrains|refraining|decline|declined|declines|declining|refuse|refused|refuses|refusing|yet|unable|fail|failed|fails|cannot|stop|stopped)$/;
const REACH = 6;

/** Positions that a sentence reports: `confirms`, `denies`, or `unconfirmed` (a negated form of either, "unverified"). */
export function positionClaims(
  text: string,
  tokens: readonly Token[],
  context: readonly string[],
  speaker: Speaker | null,
): ExtractedClaim[] {
  return tokens.flatMap((token, at) => {
    const position = positionAt(tokens, at);
    if (position === null) return [];
    const from = negationBefore(tokens, at) ?? at;
    const own = new Set([token.lemma]);
    const claim: ExtractedClaim = {
      subject: objectOf(text, tokens, at),
      kind: 'position',
      value: text.slice(tokens[from]?.start, token.end),
      approximate: false,
      bound: 'exact',
      vague: false,
      position,
      speaker,
      states: [],
      names: [],
      context: context.filter((word) => !own.has(word)),
      updates: false,
    };
    return [claim];
  });
}

function positionAt(tokens: readonly Token[], at: number): 'confirms' | 'denies' | 'unconfirmed' | null {
  const { lemma, lower, pos } = tokens[at] as Token;
  if (/^(?:unconfirmed|unverified|unsubstantiated)$/.test(lower)) return 'unconfirmed';
  if (/^(?:confirmation|denial|denials)$/.test(lower)) {
    if (negationBefore(tokens, at) !== null) return 'unconfirmed';
    return lower === 'confirmation' ? 'confirms' : 'denies';
  }
  if (pos !== 'VERB') return null;
  if (!CONFIRMING.has(lemma) && !DENYING.has(lemma)) return null;
  if (negationBefore(tokens, at) !== null) return 'unconfirmed';
  return CONFIRMING.has(lemma) ? 'confirms' : 'denies';
}

/** Index of the word that negates the verb at a token, within its verb group; null where none does. */
function negationBefore(tokens: readonly Token[], at: number): number | null {
  for (let index = at - 1; index >= Math.max(0, at - REACH); index--) {
    const token = tokens[index] as Token;
    if (NEGATING.test(token.lower)) return withAuxiliary(tokens, index);
    if (/^(?:could|can)$/.test(token.lower)) continue;
    if (
      !['AUX', 'ADV', 'PART', 'ADP', 'CCONJ', 'DET', 'ADJ'].includes(token.pos) &&
      !/^(?:confirm|deny|able|independently)/.test(token.lower)
    )
      return null;
  }
  return null;
}

function withAuxiliary(tokens: readonly Token[], at: number): number {
  let from = at;
  while (from > 0 && tokens[from - 1]?.pos === 'AUX') from--;
  return from;
}

/** What is confirmed or denied: the words after the verb up to the next mark; before it, where the verb is passive. */
function objectOf(text: string, tokens: readonly Token[], at: number): string {
  const stop = tokens.findIndex((token, index) => index > at && /^[,;.:"]$/.test(token.lower));
  const end = stop < 0 ? tokens.length : stop;
  const after = tokens.slice(at + 1, end).filter(({ lower }) => lower !== 'that');
  if (after.length > 1 && after[0]?.lower !== 'by') return text.slice(after[0]?.start, after.at(-1)?.end);
  const before = tokens.slice(0, at).filter(({ pos }) => pos !== 'AUX' && pos !== 'ADV' && pos !== 'PART');
  return text.slice(before[0]?.start ?? 0, before.at(-1)?.end ?? text.length);
}
