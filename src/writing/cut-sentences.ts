import { splitSentences } from '../domain/split-sentences.ts';

/** A sentence as the model wrote it, markers and all, and whether it came to its end. */
export interface WrittenSentence {
  readonly text: string;
  readonly isWhole: boolean;
}

/** Longer ones are given up: no sentence that may be shown is as long. */
const MOST_CHARACTERS = 1500;
/** Marks that stand behind the stop belong before it: "…ended. [1] Then" is "…ended [1]. Then". */
const LATE_MARKERS = /([.!?]["”’')]*)((?:\s*(?:\[[^\][\n]{1,30}\]|【[^】\n]{1,30}】))+)/gu;
/** "… ended [1]. ": nothing can follow that belongs to the sentence. */
const CITED_END = /[\]】][.!?]["”’]?\s$/u;
const ENDS = /[.!?…]["”’')\]]*$/u;
/** Emphasis, bullets, numbering, headings and an "Answer:" in front: form, not what is said. */
const EMPHASIS = /\*\*|__/g;
const IN_FRONT = /^(?:\s|[-*•–]\s|#{1,6}\s|\d{1,2}[.)]\s(?=\p{Lu})|(?:final )?(?:answer|response)\s?:)+/iu;

/**
 * Cuts a stream of text into sentences, each as soon as the next one has begun. A line end closes a sentence. What the
 * model thinks aloud first (`<think>…</think>`) is left out. The last is not whole where it lacks its full stop.
 */
export async function* cutSentences(pieces: AsyncIterable<string>): AsyncGenerator<WrittenSentence> {
  let rest = '';
  let isThinking = false;
  for await (const piece of pieces) {
    rest += piece;
    if (isThinking || rest.trimStart().startsWith('<think>')) {
      const end = rest.indexOf('</think>');
      isThinking = end < 0;
      rest = isThinking ? '<think>'.concat(rest.slice(-8)) : rest.slice(end + 8);
      if (isThinking) continue;
    }
    if ('<think>'.startsWith(rest.trim())) continue;
    const cut = cutAt(rest);
    if (cut === 0) continue;
    yield* sentencesIn(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  if (!isThinking) yield* sentencesIn(rest, true);
}

/** Where what is surely whole ends: at a line end, or where a further sentence has begun with a whole word. 0 where nowhere. */
function cutAt(text: string): number {
  if (CITED_END.test(text)) return text.length;
  const line = text.lastIndexOf('\n');
  const spans = splitSentences(text, { start: line + 1, end: text.length });
  const next = spans.findLast(({ start }) => start > line + 1 && hasBegun(text.slice(start)));
  const before = next && text.slice(line + 1, next.start).trimEnd();
  if (next && before && ENDS.test(before)) return next.start;
  // A line end may yet be followed by the marker of the sentence before it.
  if (line >= 0 && hasBegun(text.slice(line + 1))) return line + 1;
  return text.length > MOST_CHARACTERS ? text.length : 0;
}

function hasBegun(text: string): boolean {
  return /^\s*[^\s[【]\S*\s/u.test(text);
}

function* sentencesIn(text: string, isEnd = false): Generator<WrittenSentence> {
  const lines = text.replace(LATE_MARKERS, (_, stop: string, marks: string) => `${marks.replace(/^\s*/, ' ')}${stop}`);
  const all = lines.split('\n').flatMap((line) => {
    const plain = line.replace(EMPHASIS, '').replace(IN_FRONT, '');
    return splitSentences(plain, { start: 0, end: plain.length }).map(({ start, end }) => plain.slice(start, end));
  });
  for (const [index, sentence] of all.entries())
    yield { text: sentence, isWhole: ENDS.test(sentence) || !isEnd || index < all.length - 1 };
}
