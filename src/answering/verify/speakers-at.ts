import { isTimeWord } from '../speakers/noun-phrase.ts';
import type { Token } from '../language/read-tokens.ts';
import type { SpeechFrame } from '../speakers/speech-frame.ts';
import type { Reading } from './reading.ts';

const APPOSITION = 14;

/** The frames within whose words a token stands, outermost first; within one sentence only. */
export function speakersAt({ frames, sentenceOf }: Reading, at: number): SpeechFrame[] {
  return frames.filter(
    ({ scope, verbAt }) => at >= scope.from && at < scope.to && sentenceOf[verbAt] === sentenceOf[at],
  );
}

/**
 * The words that name a frame's speaker, appositions included ("the governor, Ilse Marten, said"). A pronoun that its
 * own text resolves gets the words of the last speaker named before it.
 */
export function speakerWords(reading: Reading, frame: SpeechFrame): Token[] {
  const { tokens, frames } = reading;
  const { speaker, verbAt } = frame;
  if (!speaker) {
    if (!/^(?:he|she|they|it|we|i|him|her|them)$/.test(frame.pronoun ?? '')) return [];
    const earlier = frames.findLast((other) => other.verbAt < verbAt && other.speaker !== null);
    return earlier ? speakerWords(reading, earlier) : firstNames(tokens, verbAt);
  }
  const words = tokens.slice(speaker.from, speaker.to);
  const between = speaker.to <= verbAt ? tokens.slice(speaker.to, verbAt) : [];
  if (speaker.to <= verbAt) {
    const apposition =
      between.length < APPOSITION && !between.some(({ pos, lower }) => pos === 'VERB' || lower === 'that')
        ? between
        : [];
    // "…, its director, Ida Ruiz, said": who is named behind needs no one before.
    const isNamed = apposition.some(({ text }) => /^\p{Lu}/u.test(text));
    return [...(isNamed ? [] : before(tokens, speaker.from)), ...words, ...apposition];
  }
  if (frame.how === 'according-to') return words;
  const after = tokens.slice(speaker.to, speaker.to + APPOSITION);
  const stop = after.findIndex(
    ({ pos, lower }, index) => pos === 'VERB' || lower === '.' || (index === 0 && lower !== ','),
  );
  const apposition = after.slice(0, stop < 0 ? after.length : stop);
  return [...words, ...(apposition.some(({ lower }) => lower === 'that') ? [] : apposition)];
}

/** "a police spokeswoman, Ines Prado, said" and "Ines Prado, a spokeswoman, said": the noun phrase before an apposition. */
function before(tokens: readonly Token[], from: number): Token[] {
  if (tokens[from - 1]?.lower !== ',') return [];
  const words: Token[] = [];
  for (let at = from - 2; at >= 0 && from - at < 8; at--) {
    const token = tokens[at] as Token;
    if (!['NOUN', 'PROPN', 'ADJ', 'DET'].includes(token.pos) || isTimeWord(token.lower)) break;
    words.unshift(token);
  }
  return words.every(({ text }) => /^\p{Lu}/u.test(text)) ? words : [];
}

function firstNames(tokens: readonly Token[], end: number): Token[] {
  return tokens.slice(0, end).filter(({ pos, text }) => pos === 'PROPN' && /^\p{Lu}/u.test(text));
}
