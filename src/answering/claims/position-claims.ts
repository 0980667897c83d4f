import type { Token } from '../language/read-tokens.ts';
import { speakerOf, type Speaker } from '../speakers/speaker.ts';
import { subjectOf } from '../speakers/subject-of.ts';
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
      speaker: whoTakes(text, tokens, at) ?? speaker,
      states: [],
      names: [],
      context: context.filter((word) => !own.has(word)),
      updates: false,
    };
    return [claim];
  });
}

/** Who confirms or denies, where the clause itself names them: not who speaks in the clause before. */
function whoTakes(text: string, tokens: readonly Token[], at: number): Speaker | null {
  const [before, link] = [tokens[at - 1], tokens[at - 2]];
  const verbAt = before?.lower === 'to' || before?.lower === 'from' ? (link?.pos === 'VERB' ? at - 2 : at - 1) : at;
  const subject = tokens[at + 1]?.lower === 'by' ? null : subjectOf(tokens, verbAt);
  if (subject === null || subject === 'shared' || subject.pronoun !== null || isPassive(tokens, at)) return null;
  return speakerOf(text, tokens, { speaker: subject.run, how: 'indirect', reported: false });
}

function isPassive(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(Math.max(0, at - 3), at).some(({ lemma }) => lemma === 'be');
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
