import type { Figure } from '../claims/figure.ts';
import { readFigures } from '../claims/read-figures.ts';
import { readTokens, straightened, type Token } from '../language/read-tokens.ts';
import { keysOf } from '../language/word-match.ts';
import type { SpeechFrame } from '../speakers/speech-frame.ts';
import { speechFrames } from '../speakers/speech-frames.ts';
import { TAKES_OBJECT } from '../speakers/speech-verbs.ts';
import { splitSentences } from '../../domain/split-sentences.ts';

/** A figure and the token it starts at and the one after it. */
export interface PlacedFigure extends Figure {
  readonly from: number;
  readonly to: number;
}

/** A text as the checks see it: tokens of all its sentences in one row, with offsets into `text`. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Index of the sentence that each token is in. */
  readonly sentenceOf: readonly number[];
  readonly figures: readonly PlacedFigure[];
  /** Positions are those of `tokens`. */
  readonly frames: readonly SpeechFrame[];
  /** Where each word key (`keysOf`) stands among the tokens. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  /** Who is known to speak, where the text itself need not say so; null where nothing is known. */
  readonly speaker: string | null;
}

/** Reads a text, sentence by sentence. */
export function readText(text: string, speaker: string | null = null): Reading {
  const tokens: Token[] = [];
  const sentenceOf: number[] = [];
  const figures: PlacedFigure[] = [];
  const frames: SpeechFrame[] = [];
  for (const [index, { start, end }] of splitSentences(text, { start: 0, end: text.length }).entries()) {
    const sentence = text.slice(start, end);
    const own = readTokens(sentence);
    const base = tokens.length;
    const run = ({ from, to }: { from: number; to: number }): { from: number; to: number } => ({
      from: from + base,
      to: to + base,
    });
    for (const frame of speechFrames(own).filter((found) => givesWords(own, found)))
      frames.push({
        ...frame,
        verbAt: frame.verbAt + base,
        speaker: frame.speaker && run(frame.speaker),
        scope: run(frame.scope),
      });
    for (const figure of readFigures(sentence, own)) {
      const from = own.findIndex((token) => token.end > figure.numberStart);
      const past = own.findIndex((token) => token.start >= figure.end);
      figures.push({
        ...figure,
        start: figure.start + start,
        end: figure.end + start,
        numberStart: figure.numberStart + start,
        from: base + from,
        to: base + (past < 0 ? own.length : past),
      });
    }
    for (const token of own) {
      tokens.push({ ...token, start: token.start + start, end: token.end + start });
      sentenceOf.push(index);
    }
  }
  const places = new Map<string, number[]>();
  for (const [at, token] of tokens.entries())
    for (const key of keysOf(token)) {
      const list = places.get(key);
      if (list) list.push(at);
      else places.set(key, [at]);
    }
  return { text: straightened(text), tokens, sentenceOf, figures, frames, places, speaker };
}

/** "Rejected the offer", "urged parents to come" tell what somebody did; "rejected that", "accused" what somebody says. */
function givesWords(tokens: readonly Token[], { verb, verbAt, how }: SpeechFrame): boolean {
  if (how !== 'indirect' || !TAKES_OBJECT.has(verb) || verb === 'accuse') return true;
  return (
    tokens.slice(verbAt + 1, verbAt + 4).some(({ lower }) => lower === 'that') ||
    tokens.slice(verbAt + 1, verbAt + 10).some(({ lower }) => lower === '"')
  );
}

/** Positions in a reading of the words that match a token, ascending. */
export function matchesOf(token: Token, reading: Reading): number[] {
  const found = new Set<number>();
  for (const key of keysOf(token)) for (const at of reading.places.get(key) ?? []) found.add(at);
  return [...found].sort((a, b) => a - b);
}
