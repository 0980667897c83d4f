import type { Token } from '../language/read-tokens.ts';
import type { SpeechFrame } from '../speakers/speech-frame.ts';
import { nounPhraseAfter } from '../speakers/noun-phrase.ts';
import { SPEECH_VERBS } from '../speakers/speech-verbs.ts';
import { sharedSubject, subjectOf } from '../speakers/subject-of.ts';

const REACH = 12;
/** The verb of a frame that is somebody's own intention: it stands for "said it would", but nobody need have said so. */
export const PLAN = 'plan';

/**
 * Views without a verb of speech: "the ministry put the toll at 12", as in "the ministry said that the toll was 12", and
 * "the agency expects repairs to cost 18 million", "the company plans to close".
 */
export function viewFrames(tokens: readonly Token[]): SpeechFrame[] {
  return tokens.flatMap((token, verbAt) => {
    const view = passiveFrame(tokens, verbAt) ?? denial(tokens, verbAt);
    if (view) return [view];
    if (
      !/^(?:put|puts|estimated|estimates|expect|expects|expected|plan|plans|planned|intend|intends|intended|hope|hopes|hoped|aim|aims|aimed|want|wants|wanted)$/.test(
        token.lower,
      )
    )
      return [];
    const found = subjectOf(tokens, verbAt);
    const subject = found === 'shared' && token.lower.startsWith('expect') ? sharedSubject(tokens, verbAt) : found;
    if (subject === null || subject === 'shared' || tokens[verbAt - 1]?.lemma === 'be') return [];
    const to = clauseEnd(tokens, verbAt);
    const link = /^(?:expect|plan|intend|hope|aim|want)/.test(token.lower) ? 'to' : 'at';
    const at = tokens.findIndex(({ lower }, index) => index > verbAt && index < to && lower === link);
    const figure = tokens.slice(at + 1, at + 4).some(({ pos, text }) => pos === 'NUM' || /\d/.test(text));
    const isPlan = /^(?:plan|intend|hope|aim|want)/.test(token.lower);
    if (at < 0 || at - verbAt > (isPlan ? 1 : REACH) || (link === 'at' && !figure)) return [];
    const { pronoun, run } = subject;
    const speaker = pronoun === null ? run : null;
    return [
      {
        how: 'indirect' as const,
        verb: isPlan ? PLAN : 'put',
        verbAt,
        speaker,
        pronoun,
        scope: { from: verbAt + 1, to: link === 'at' ? secondOf(tokens, at, to) : to },
        reported: false,
      },
    ];
  });
}

/** "84 cases were confirmed in the port by the agency": what comes before is the agency's word. */
function passiveFrame(tokens: readonly Token[], verbAt: number): SpeechFrame | null {
  const { lemma, lower } = tokens[verbAt] as Token;
  const before = tokens.slice(Math.max(0, verbAt - 3), verbAt);
  if (
    !(lower === 'put' || (SPEECH_VERBS.has(lemma) && lower.endsWith('ed'))) ||
    !before.some((token) => token.lemma === 'be')
  )
    return null;
  const by = tokens.findIndex((token, at) => at > verbAt + 1 && at < verbAt + 9 && token.lower === 'by');
  const crossed = tokens.slice(verbAt + 1, by);
  const speaker =
    by < 0 || crossed.some(({ pos }) => /^(?:VERB|AUX|PUNCT)$/.test(pos)) ? null : nounPhraseAfter(tokens, by + 1);
  if (!speaker) return null;
  return { how: 'indirect', verb: lemma, verbAt, speaker, pronoun: null, scope: { from: 0, to: by }, reported: false };
}

/** "The army denied firing on the town". */
function denial(tokens: readonly Token[], verbAt: number): SpeechFrame | null {
  const { lemma } = tokens[verbAt] as Token;
  if (lemma !== 'deny' || !(tokens[verbAt + 1]?.lower ?? '').endsWith('ing')) return null;
  const subject = subjectOf(tokens, verbAt);
  if (subject === null || subject === 'shared') return null;
  const { pronoun, run } = subject;
  const scope = { from: verbAt + 1, to: clauseEnd(tokens, verbAt) };
  return {
    how: 'indirect',
    verb: lemma,
    verbAt,
    speaker: pronoun === null ? run : null,
    pronoun,
    scope,
    reported: false,
  };
}

function clauseEnd(tokens: readonly Token[], from: number): number {
  const end = tokens.findIndex(({ lower }, index) => index > from && /^[,;]$/.test(lower));
  return end < 0 ? tokens.length : end;
}

/** "Put it at 21 and the army at 12": where the next one's figure begins. */
function secondOf(tokens: readonly Token[], from: number, end: number): number {
  const and = tokens.findIndex(({ pos }, index) => index > from && index < end && pos === 'CCONJ');
  return and < 0 ? end : and;
}
