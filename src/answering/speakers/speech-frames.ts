import type { Token } from '../language/read-tokens.ts';
import { claimNoun } from './claim-noun.ts';
import { nounPhraseAfter, type TokenRun } from './noun-phrase.ts';
import type { SpeechFrame } from './speech-frame.ts';
import { INVERTING_VERBS, ONLY_WITH_THAT, SPEECH_VERBS, TAKES_OBJECT } from './speech-verbs.ts';
import { mainSubject, subjectOf } from './subject-of.ts';

/** Every speech frame of a sentence, in the order of their verbs. */
export function speechFrames(tokens: readonly Token[]): SpeechFrame[] {
  const frames: SpeechFrame[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const frame = accordingTo(tokens, at) ?? claimNoun(tokens, at) ?? spoken(tokens, at, frames.at(-1));
    if (frame) frames.push(frame);
  }
  return frames.map((frame) => endedByLater(tokens, frame, frames));
}

/** What is said ends where "…, his lawyer said" names who speaks about all of it, and where "and urged" tells the speaker's next act. */
function endedByLater(tokens: readonly Token[], frame: SpeechFrame, frames: readonly SpeechFrame[]): SpeechFrame {
  if (frame.scope.from <= frame.verbAt) return frame;
  const ends = frames
    .filter(({ verbAt }) => verbAt > frame.verbAt)
    .map((later) => {
      if (later.scope.from === 0 && later.verb !== 'according') return later.speaker?.from ?? later.verbAt;
      return tokens[later.verbAt - 1]?.pos === 'CCONJ' ? later.verbAt - 1 : Infinity;
    });
  const end = Math.min(...ends, frame.scope.to);
  return end > frame.scope.from ? { ...frame, scope: { from: frame.scope.from, to: end } } : frame;
}

function accordingTo(tokens: readonly Token[], at: number): SpeechFrame | null {
  if (tokens[at]?.lower !== 'according' || tokens[at + 1]?.lower !== 'to') return null;
  const speaker = nounPhraseAfter(tokens, at + 2);
  const pronoun = speaker ? null : pronounAt(tokens, at + 2);
  if (!speaker && pronoun === null) return null;
  const scope = at === 0 ? { from: speaker?.to ?? at + 3, to: clauseEnd(tokens, at) } : { from: 0, to: tokens.length };
  return { how: 'according-to', verb: 'according', verbAt: at, speaker, pronoun, scope, reported: false };
}

function spoken(tokens: readonly Token[], at: number, previous: SpeechFrame | undefined): SpeechFrame | null {
  const verb = tokens[at] as Token;
  if (!SPEECH_VERBS.has(verb.lemma) || !isVerb(tokens, at)) return null;
  if (tokens[at - 1]?.lower === 'to' && tokens[at - 2]?.pos !== 'VERB') return null;
  if (verb.lemma === 'add' && /^(?:to|[£$€¥]|\d)/.test(tokens[at + 1]?.lower ?? '')) return null;
  // "Has recalled the phone after batteries caught fire": no words, whatever clause follows.
  if (verb.lemma === 'recall' && tokens[at + 1]?.pos === 'DET') return null;
  if (ONLY_WITH_THAT.has(verb.lemma) && !introducesWords(tokens, at) && !isParenthetical(tokens, at)) return null;
  const base = { verb: verb.lemma, verbAt: at };
  if (tokens[at + 1]?.lower === 'by' && !ONLY_WITH_THAT.has(verb.lemma)) {
    const speaker = nounPhraseAfter(tokens, at + 2);
    const reported = tokens[at - 1]?.lower === 'as' || tokens[at - 1]?.pos === 'PUNCT';
    return (
      speaker && { ...base, how: 'indirect', speaker, pronoun: null, scope: { from: 0, to: tokens.length }, reported }
    );
  }
  const inverted = invertedSpeaker(tokens, at);
  if (inverted) {
    const scope = { from: 0, to: clauseEnd(tokens, at) };
    return { ...base, how: howOf(tokens, scope), speaker: inverted, pronoun: null, scope, reported: false };
  }
  const subject = subjectOf(tokens, at);
  if (subject === 'shared') {
    const main = mainSubject(tokens, at);
    const shared = previous ?? (main && { speaker: main.pronoun === null ? main.run : null, pronoun: main.pronoun });
    if (!shared) return null;
    const scope = { from: at + 1, to: clauseEnd(tokens, at) };
    const { speaker, pronoun } = shared;
    return { ...base, how: howOf(tokens, scope), speaker, pronoun, scope, reported: false };
  }
  if (subject === null || isPassive(tokens, at)) return null;
  const asReported = tokens[subject.run.from - 1]?.lower === 'as' && tokens[subject.run.from - 2]?.pos === 'PUNCT';
  const scope = scopeOf(tokens, at, subject.run.from, asReported);
  const speaker = subject.pronoun === null ? subject.run : null;
  return { ...base, how: howOf(tokens, scope), speaker, pronoun: subject.pronoun, scope, reported: asReported };
}

/** The tagger takes "claims" after a name for a noun. */
function isVerb(tokens: readonly Token[], at: number): boolean {
  const { pos, lower } = tokens[at] as Token;
  if (pos === 'VERB' || /^(?:said|told|says)$/.test(lower)) return true;
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  if (pos === 'NOUN' && isParenthetical(tokens, at) && (before?.pos === 'NOUN' || before?.pos === 'PROPN')) return true;
  const speaks =
    before?.pos === 'PROPN' && /^(?:claims|reports|states|notes|estimates|denies|warns|charges)$/.test(lower);
  return speaks && after !== undefined && after.pos !== 'ADP' && after.pos !== 'PUNCT' && after.pos !== 'AUX';
}

/** "…, said the mayor": the noun phrase after the verb, where no clause of its own begins with it. */
function invertedSpeaker(tokens: readonly Token[], at: number): TokenRun | null {
  if (!INVERTING_VERBS.has(tokens[at]?.lemma ?? '') || !/^["',]$/.test(tokens[at - 1]?.lower ?? '')) return null;
  const run = nounPhraseAfter(tokens, at + 1);
  const next = run && tokens[run.to];
  return next && (next.pos === 'VERB' || next.pos === 'AUX') ? null : run;
}

/** Words before "X said" where they end in a comma or closing mark and nothing but time and place follows; else those after. */
function scopeOf(tokens: readonly Token[], verbAt: number, subjectFrom: number, asReported: boolean): TokenRun {
  if (asReported) return { from: 0, to: clauseEnd(tokens, verbAt) };
  const next = tokens[verbAt + 1];
  const opensAfter = next !== undefined && /^(?:that|:|"|how|why|whether)$/.test(next.lower);
  const wordsBefore =
    !TAKES_OBJECT.has(tokens[verbAt]?.lemma ?? '') &&
    subjectFrom > 3 &&
    /^[,"']$/.test(tokens[subjectFrom - 1]?.lower ?? '');
  const stop = tokens.findIndex(
    ({ lower }, at) => at > verbAt && /^(?:[,;.]|after|before|when|as|while|during)$/.test(lower),
  );
  const after = tokens.slice(verbAt + 1, stop < 0 ? tokens.length : stop);
  const clauseFollows = after.some(({ pos, lower }) => (pos === 'VERB' && !lower.endsWith('ing')) || pos === 'AUX');
  if (!wordsBefore || opensAfter || clauseFollows) return { from: verbAt + 1, to: clauseEnd(tokens, verbAt) };
  return { from: 0, to: Math.min(occasionAfter(tokens, verbAt), clauseEnd(tokens, verbAt)) };
}

/** "…, the coach said after the game", "…, he said, rejecting the claim": where the occasion of the words begins. */
function occasionAfter(tokens: readonly Token[], verbAt: number): number {
  for (let at = verbAt + 1; at < tokens.length; at++) {
    const { lower } = tokens[at] as Token;
    if (/^(?:after|before|when|as|following)$/.test(lower)) return at;
    if (lower === ',')
      return (tokens[at + 1]?.lower ?? '').endsWith('ing') && tokens[at + 1]?.pos === 'VERB' ? at : Infinity;
  }
  return Infinity;
}

/** What is said ends before a semicolon or ", but", unless a quotation is open there. */
function clauseEnd(tokens: readonly Token[], from: number): number {
  let open = tokens.slice(0, from).filter(({ lower }) => lower === '"').length % 2 === 1;
  for (let at = from; at < tokens.length; at++) {
    const { lower } = tokens[at] as Token;
    if (lower === '"') open = !open;
    if (open) continue;
    if (lower === '"' && tokens[at - 1]?.lower === ',' && tokens[at + 1]?.lower === 'but') return at + 1;
    if (lower === ',' && tokens[from]?.lemma === 'accuse' && /^(?:which|who|whose)$/.test(tokens[at + 1]?.lower ?? ''))
      return at;
    if (lower === ';' || (lower === ',' && /^(?:but|while|whereas|though|although)$/.test(tokens[at + 1]?.lower ?? '')))
      return at;
  }
  return tokens.length;
}

/** "…, the inquiry concluded, …": a mark on both sides of subject and verb. */
function isParenthetical(tokens: readonly Token[], at: number): boolean {
  const ends = /^(?:[,.]|on|in|at|late|early|last|this|earlier)$/.test(tokens[at + 1]?.lower ?? '');
  return at > 3 && ends && tokens.slice(Math.max(0, at - 12), at).some(({ lower }) => lower === ',');
}

function howOf(tokens: readonly Token[], scope: TokenRun): 'direct' | 'indirect' {
  const marks = tokens
    .slice(scope.from, Math.min(scope.to + 1, tokens.length))
    .filter(({ lower }) => lower === '"').length;
  const first = tokens.slice(scope.from, scope.from + 3).some(({ lower }) => lower === '"');
  return first && marks > 0 ? 'direct' : 'indirect';
}

/** "that", a colon, a quotation, or a clause with a verb of its own and no "who" or "that" before it. */
function introducesWords(tokens: readonly Token[], at: number): boolean {
  if (tokens.slice(at + 1, at + 10).some(({ lower }) => lower === '"')) return true;
  if (tokens.slice(at + 1, at + 4).some(({ lower }) => lower === 'that' || lower === ':' || lower === '"')) return true;
  const stop = tokens.findIndex(
    ({ lower, pos }, index) =>
      index > at && (/^[,;.]$/.test(lower) || /^(?:that|who|which|to|of)$/.test(lower) || pos === 'CCONJ'),
  );
  return tokens
    .slice(at + 2, stop < 0 ? tokens.length : stop)
    .some(({ pos, lower }) => pos === 'AUX' || (pos === 'VERB' && !lower.endsWith('ing')));
}

/** "Evidence was found that …": nobody is named who speaks. */
function isPassive(tokens: readonly Token[], at: number): boolean {
  for (let index = at - 1; index >= Math.max(0, at - 4); index--) {
    const token = tokens[index] as Token;
    if (token.lemma === 'be') return !(tokens[at]?.lower ?? '').endsWith('ing');
    if (token.pos !== 'AUX' && token.pos !== 'ADV' && token.pos !== 'PART') return false;
  }
  return false;
}

function pronounAt(tokens: readonly Token[], at: number): string | null {
  const token = tokens[at];
  return token?.pos === 'PRON' && /^(?:him|her|them|it)$/.test(token.lower) ? token.lower : null;
}
