import type { SpeechFrame } from '../speakers/speech-frame.ts';
import type { Check } from './check.ts';
import { rolesAt } from './clause-roles.ts';
import { isContent } from './content-token.ts';
import type { Pair } from './check.ts';
import { isTimeWord } from '../speakers/noun-phrase.ts';
import { maySame } from './same-name.ts';
import type { Token } from '../language/read-tokens.ts';
import type { Reading } from './reading.ts';
import { quotedStretches } from './quoted-stretches.ts';
import { speakerWords, speakersAt } from './speakers-at.ts';
import { BELIEF } from './hedges.ts';
import { PLAN } from './view-frames.ts';

/** What the quote gives as somebody's words the statement gives as the same one's, and what nobody says it puts in no mouth. */
export const checkAttribution: Check = (pair) => {
  const { statement } = pair;
  const quoted = quotedStretches(statement.text);
  const inQuotation = (token: Token): boolean =>
    quoted.some(({ start, end }) => token.start >= start && token.end <= end);
  const telling = statement.tokens.map(
    (token) => /^(?:VERB|NUM|ADJ)$/.test(token.pos) || (isContent(token) && inQuotation(token)),
  );
  const said = wronglySaid(pair, telling);
  if (said.reason !== null || said.compared > 0) return said.reason;
  return wronglySaid(pair, statement.tokens.map(isContent)).reason;
};

/** The first word among the telling ones that has another speaker in the quote, as a reason; and how many were compared. */
function wronglySaid(pair: Pair, telling: readonly boolean[]): { reason: string | null; compared: number } {
  const { statement, quote, matches } = pair;
  let compared = 0;
  for (let at = 0; at < statement.tokens.length; at++) {
    if (!telling[at] || isSpeakerWord(statement, at)) continue;
    const places = (matches[at] ?? []).filter((place) => !isSpeakerWord(quote, place));
    if (places.length === 0) continue;
    if (!statement.frames.some(({ verbAt }) => verbAt === at)) compared++;
    const own = outerFrames(statement, at);
    const verb = statement.frames.filter(({ verbAt }) => verbAt === at);
    const reasons = places.map((place) => mismatch(own, verb, at, place, pair));
    if (reasons.every((reason) => reason !== null)) return { reason: reasons[0] as string, compared };
  }
  return { reason: null, compared };
}

/** The frames that hold a token, without the one whose verb it is and others of the same speaker. */
function outerFrames(reading: Reading, at: number): SpeechFrame[] {
  const own = reading.frames.find(({ verbAt }) => verbAt === at);
  const words = own && speakerWords(reading, own);
  return speakersAt(reading, at).filter(
    (frame) => frame !== own && !(words && maySame(words, speakerWords(reading, frame))),
  );
}

/** `verb`: the frame whose verb the word itself is; it keeps a speaker ("the agency expects") as well as one around it. */
function mismatch(
  own: readonly SpeechFrame[],
  verb: readonly SpeechFrame[],
  at: number,
  place: number,
  pair: Pair,
): string | null {
  const { statement, quote } = pair;
  const others = outerFrames(quote, place);
  const dropped = others.find(
    (theirs) =>
      theirs.verb !== PLAN &&
      !isApart(theirs, place, quote) &&
      !(BELIEF.test(theirs.verb) && pair.statementOperators[at]?.includes('believed')) &&
      !(/^(?:accuse|allege|charge)$/.test(theirs.verb) && pair.statementOperators[at]?.includes('alleged')) &&
      ![...own, ...verb].some((mine) => isSameSpeaker(mine, theirs, pair)),
  );
  const added = own.find(
    (mine) =>
      mine.verb !== PLAN &&
      !others.some((theirs) => isSameSpeaker(mine, theirs, pair)) &&
      !quote.frames.some((theirs) => theirs.verbAt === place && isSameSpeaker(mine, theirs, pair)) &&
      !isLooselySaid(mine, place, pair) &&
      !isDone(mine, pair),
  );
  if (added) {
    const words = speakerWords(statement, added);
    if (quote.speaker !== null && sharesWords(words, quote.speaker)) return null;
    return dropped
      ? `attributes to "${nameOf(added, statement)}" what the quote attributes to "${nameOf(dropped, quote)}"`
      : `puts words in the mouth of "${nameOf(added, statement)}" that the quote does not attribute`;
  }
  return dropped ? `says as a fact what the quote gives as the words of "${nameOf(dropped, quote)}"` : null;
}

/** "A ship sank; two are missing, the navy said": what stands before the semicolon is the article's own as well. */
function isApart(frame: SpeechFrame, place: number, { tokens, text }: Reading): boolean {
  const token = tokens[place] as Token;
  // What follows "…,” she said, after" is not in her words.
  const isQuoted = quotedStretches(text).some(({ start, end }) => token.start >= start && token.end <= end);
  if (frame.how === 'direct' && frame.verbAt < place && frame.scope.from < frame.verbAt && !isQuoted) return true;
  return frame.verbAt > place && tokens.slice(place, frame.verbAt).some(({ lower }) => lower === ';');
}

/** "Did not deny the presence of" as "did not deny that … were present": the quote has the same one do it, as no speech. */
function isDone(mine: SpeechFrame, { statement, quote, matches }: Pair): boolean {
  const words = speakerWords(statement, mine);
  return (matches[mine.verbAt] ?? []).some((place) => {
    const { agent } = rolesAt(quote, place);
    return (
      quote.tokens[place]?.lemma === mine.verb &&
      agent !== null &&
      maySame(words, quote.tokens.slice(agent.from, agent.to))
    );
  });
}

/** "…, the inquiry found, although …": whether the last clause is the speaker's or the article's own is open; either will do. */
function isLooselySaid(mine: SpeechFrame, place: number, pair: Pair): boolean {
  const { tokens, frames, sentenceOf } = pair.quote;
  return frames.some(
    (frame) =>
      place >= frame.scope.to &&
      sentenceOf[place] === sentenceOf[frame.verbAt] &&
      (/^(?:though|although)$/.test(tokens[frame.scope.to + 1]?.lower ?? '') ||
        /^(?:after|before|when|as|following)$/.test(tokens[frame.scope.to]?.lower ?? '') ||
        (tokens[frame.scope.to + 1]?.lower ?? '').endsWith('ing')) &&
      isSameSpeaker(mine, frame, pair),
  );
}

function isSameSpeaker(mine: SpeechFrame, theirs: SpeechFrame, { statement, quote }: Pair): boolean {
  const own = speakerWords(statement, mine);
  const other = speakerWords(quote, theirs);
  if (theirs.speaker === null && quote.speaker !== null && sharesWords(own, quote.speaker)) return true;
  if (mine.speaker === null && theirs.speaker === null) return mine.pronoun === theirs.pronoun;
  if (mine.speaker === null) return true;
  return (
    maySame(own, other) ||
    maySame(own, organisationMeant(theirs, quote)) ||
    maySame(organisationMeant(mine, statement), other)
  );
}

const ORGANISATION =
  /^(?:company|firm|group|carmaker|airline|bank|retailer|manufacturer|maker|operator|agency|organisation|organization|party|union|club|team|university|hospital|charity|ministry|authority|network|newspaper|studio|label)$/;

/** "Velo will close the plant, the company said": the name that "the company" stands for is the first of its sentence. */
function organisationMeant(frame: SpeechFrame, { tokens, sentenceOf }: Reading): Token[] {
  const run = frame.speaker;
  if (!run || run.to - run.from !== 2 || tokens[run.from]?.lower !== 'the') return [];
  if (!ORGANISATION.test(tokens[run.from + 1]?.lower ?? '')) return [];
  const from = sentenceOf.indexOf(sentenceOf[run.from] as number);
  const first = tokens.findIndex(({ pos }, at) => at >= from && /^(?:VERB|AUX)$/.test(pos));
  const names = tokens
    .slice(from, first < 0 ? from : first)
    .filter(({ pos, text }) => pos === 'PROPN' && /^\p{Lu}/u.test(text));
  return names.length > 0 && !names.some(({ lower }) => isTimeWord(lower)) ? names : [];
}

function sharesWords(words: readonly { text: string; lower: string }[], text: string): boolean {
  const names = words.filter((word) => /^\p{Lu}/u.test(word.text));
  const known = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  return (names.length > 0 ? names : words).some(({ lower }) => known.includes(` ${lower} `));
}

function nameOf(frame: SpeechFrame, { text, tokens }: Reading): string {
  const run = frame.speaker;
  return run ? text.slice(tokens[run.from]?.start, tokens[run.to - 1]?.end) : (frame.pronoun ?? '');
}

/** The words that name a speaker are not what is said. */
function isSpeakerWord(reading: Reading, at: number): boolean {
  const token = reading.tokens[at] as Token;
  if (reading.frames.some(({ verbAt, verb }) => verbAt === at && verb !== 'according')) return false;
  return reading.frames.some(
    (frame) =>
      (frame.speaker !== null &&
        at >= frame.speaker.from &&
        at < Math.max(frame.speaker.to, frame.verbAt - frame.speaker.to < 12 ? frame.verbAt : 0)) ||
      (frame.verb === 'according' && at === frame.verbAt) ||
      (!(at >= frame.scope.from && at < frame.scope.to) && speakerWords(reading, frame).includes(token)),
  );
}
