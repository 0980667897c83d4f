import { readTokens, type Token } from '../language/read-tokens.ts';
import { quotedTokens } from './quoted-tokens.ts';
import { sayingsOf } from './speaker-meant.ts';
import type { Speaker } from './speaker.ts';
import type { SpeechFrame } from './speech-frame.ts';

/**
 * Whether two who count as speakers share a sentence, neither within the other's words: "police said …, but the union
 * said …". Whoever is named first speaks for a part of it only.
 */
export function hasSeveralSpeakers(sentence: string, counts: (speaker: Speaker) => boolean): boolean {
  const tokens = readTokens(sentence);
  const quoted = quotedTokens(tokens);
  const sayings = sayingsOf(sentence).filter(({ speaker }) => counts(speaker));
  return sayings.some((first, index) =>
    sayings
      .slice(index + 1)
      .some((second) => !areOne(first.speaker, second.speaker) && areApart(tokens, quoted, first.frame, second.frame)),
  );
}

/** "The police" and "a police spokesman", "Doe" and "Jane Doe". */
function areOne(a: Speaker, b: Speaker): boolean {
  const [first, second] = [a, b].map(({ name }) => name.toLowerCase()) as [string, string];
  return first.includes(b.short.toLowerCase()) || second.includes(a.short.toLowerCase());
}

/** Neither verb stands in what the other tells, or a new main clause begins between the two. */
function areApart(
  tokens: readonly Token[],
  quoted: readonly boolean[],
  first: SpeechFrame,
  second: SpeechFrame,
): boolean {
  if (!holds(first, second) && !holds(second, first)) return true;
  const opens = second.speaker?.from ?? second.verbAt;
  return tokens.some(({ lower }, at) => {
    if (at <= first.verbAt || at >= second.verbAt || quoted[at]) return false;
    const next = tokens[at + 1]?.lower ?? '';
    if (lower === ',') return /^(?:but|while|whereas)$/.test(next) || (next === 'and' && opens === at + 2);
    return lower === ';';
  });
}

function holds({ scope }: SpeechFrame, { verbAt }: SpeechFrame): boolean {
  return verbAt >= scope.from && verbAt < scope.to;
}
