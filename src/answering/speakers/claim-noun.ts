import type { Token } from '../language/read-tokens.ts';
import { nounPhraseAfter } from './noun-phrase.ts';
import type { SpeechFrame } from './speech-frame.ts';

const NOUNS = new Set(
  'claim allegation accusation report warning assertion suggestion rumour rumor speculation statement'.split(' '),
);
const REACH = 8;

/** "claims by campaigners that …", "reports that …": a frame whose speaker is whom "by" or "from" names, or nobody. */
export function claimNoun(tokens: readonly Token[], at: number): SpeechFrame | null {
  const noun = tokens[at] as Token;
  if (noun.pos !== 'NOUN' || !NOUNS.has(noun.lemma)) return null;
  // What somebody confirms is no mere report any more.
  if (tokens.slice(Math.max(0, at - 3), at).some(({ lemma }) => lemma === 'confirm')) return null;
  const that = tokens.findIndex(({ lower }, index) => index > at && index <= at + REACH && lower === 'that');
  const link = tokens[at + 1]?.lower ?? '';
  if (that < 0 || (that > at + 1 && !/^(?:by|from|of)$/.test(link))) return null;
  const speaker = that > at + 1 ? nounPhraseAfter(tokens, at + 2) : null;
  const stop = tokens.findIndex(({ lower }, index) => index > that && /^[,;]$/.test(lower));
  const scope = { from: that + 1, to: stop < 0 ? tokens.length : stop };
  return {
    how: 'indirect',
    verb: noun.lemma,
    verbAt: at,
    speaker,
    pronoun: speaker ? null : noun.lemma,
    scope,
    reported: false,
  };
}
