import type { Figure } from '../claims/figure.ts';
import { readFigures } from '../claims/read-figures.ts';
import { readTokens, straightened, type Token } from '../language/read-tokens.ts';
import { keysOf } from '../language/word-match.ts';
import type { SpeechFrame } from '../speakers/speech-frame.ts';
import { speechFrames } from '../speakers/speech-frames.ts';
import { retagged } from './retagged.ts';
import { wordsEntailing } from './entailed-words.ts';
import { viewFrames } from './view-frames.ts';
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
    const own = retagged(readTokens(sentence));
    const base = tokens.length;
    const run = ({ from, to }: { from: number; to: number }): { from: number; to: number } => ({
      from: from + base,
      to: to + base,
    });
    const spoken = speechFrames(own).filter((found) => givesWords(own, found));
    for (const frame of [...spoken.map((found) => endedByAct(own, found)), ...viewFrames(own)])
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

const ACTS =
  /^(?:apologi[sz]|threaten|promis|pledg|vow|refus|declin|urg|thank|offer|demand|warn|deni|resign|sign|call|appeal)(?:ed|e?d)$/;

/** "Called it a scandal and threatened to sue", "said it was late, and apologised": what the speaker does next is not said. */
function endedByAct(tokens: readonly Token[], frame: SpeechFrame): SpeechFrame {
  const { scope, verbAt, how, verb } = frame;
  if (scope.from <= verbAt) return frame;
  const act = tokens.findIndex(
    ({ pos, lower }, at) =>
      at > scope.from + 1 &&
      at < scope.to &&
      (pos === 'VERB' || ACTS.test(lower)) &&
      tokens[at - 1]?.lower === 'and' &&
      (((how === 'direct' || TAKES_OBJECT.has(verb)) && /(?:ed|"|,)$/.test(lower)) ||
        (/^[,"]$/.test(tokens[at - 2]?.lower ?? '') && ACTS.test(lower))),
  );
  return act < 0 ? frame : { ...frame, scope: { from: scope.from, to: act - 1 } };
}

/** "Rejected the offer", "urged parents to come" tell what somebody did; "rejected that", "accused" what somebody says. */
function givesWords(tokens: readonly Token[], { verb, verbAt, how }: SpeechFrame): boolean {
  // "The flats promised for 2020".
  if (/^(?:promise|pledge|propose|request|demand|order)$/.test(verb) && tokens[verbAt + 1]?.pos === 'ADP') return false;
  // "Is recalling 45,000 trains".
  const isThing = verb === 'recall' && /^(?:NUM|DET|NOUN|ADJ|PRON)$/.test(tokens[verbAt + 1]?.pos ?? '');
  if (how !== 'indirect' || (!TAKES_OBJECT.has(verb) && !isThing) || verb === 'accuse') return true;
  const next = tokens[verbAt + 1];
  // "Denied covering it up", "denies it covered it up".
  if (verb === 'deny' && ((next?.pos === 'VERB' && next.lower.endsWith('ing')) || next?.pos === 'PRON')) return true;
  return (
    tokens.slice(verbAt + 1, verbAt + 4).some(({ lower }) => lower === 'that') ||
    tokens.slice(verbAt + 1, verbAt + 10).some(({ lower }) => lower === '"')
  );
}

/** Positions in a reading of the words that match a token, ascending. */
export function matchesOf(token: Pick<Token, 'lower' | 'lemma'>, reading: Reading): number[] {
  const found = new Set<number>();
  for (const key of keysOf(token)) for (const at of reading.places.get(key) ?? []) found.add(at);
  return [...found].sort((a, b) => a - b);
}

/** Like `matchesOf`, and positions of words from which the token's follows ("charged" for "accused"). */
export function placesSupporting(token: Pick<Token, 'lower' | 'lemma'>, reading: Reading): number[] {
  const found = new Set(matchesOf(token, reading));
  // "Mainly" and "the main reason".
  const [adverb, adjective] = [`${token.lower}ly`, token.lower.endsWith('ly') ? token.lower.slice(0, -2) : null];
  for (const at of reading.places.get(adverb) ?? []) found.add(at);
  if (adjective !== null) for (const at of reading.places.get(adjective) ?? []) found.add(at);
  for (const word of wordsEntailing(token)) for (const at of reading.places.get(word) ?? []) found.add(at);
  return [...found].sort((a, b) => a - b);
}
