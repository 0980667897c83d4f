import { cutAtClauses } from '../domain/cut-at-clauses.ts';
import type { Sentence } from '../domain/sentence.ts';
import { sentenceTexts } from '../domain/sentence-texts.ts';

/** Tokens of each text as the embedder counts them, without the special ones, in the order given. */
export type CountTokens = (texts: readonly string[]) => Promise<number[]>;

/** A sentence that fits a chunk, with its tokens and the paragraph (index of the body span) it stands in. */
export interface SizedSentence {
  readonly sentence: Sentence;
  readonly tokens: number;
  readonly paragraph: number;
}

/** Counts the tokens of each sentence and cuts those over `limit` tokens into pieces that fit. */
export async function fitSentences(
  text: string,
  paragraphs: readonly (readonly Sentence[])[],
  countTokens: CountTokens,
  limit: number,
): Promise<SizedSentence[]> {
  let waiting = paragraphs.flatMap((sentences, paragraph) => sentences.map((sentence) => ({ sentence, paragraph })));
  const fitting: SizedSentence[] = [];
  while (waiting.length > 0) {
    const counts = await countTokens(
      sentenceTexts(
        waiting.map(({ sentence }) => sentence),
        text,
      ),
    );
    const pieces: typeof waiting = [];
    waiting.forEach(({ sentence, paragraph }, at) => {
      const tokens = counts[at] ?? 0;
      const length = sentence.end - sentence.start;
      if (tokens <= limit || length <= 1) fitting.push({ sentence, tokens, paragraph });
      else
        for (const piece of cutAtClauses(text, sentence, Math.max(1, Math.floor((length / tokens) * limit * 0.9))))
          pieces.push({ sentence: { ...piece, kind: sentence.kind }, paragraph });
    });
    waiting = pieces;
  }
  return fitting.sort((a, b) => a.sentence.start - b.sentence.start);
}
