import type { Chunk } from '../../domain/chunk.ts';
import { sentenceTexts } from '../../domain/sentence-texts.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import type { Evidence } from './evidence.ts';
import { kept } from '../kept.ts';

const sentenceTerms = new WeakMap<Chunk, readonly ReadonlySet<string>[]>();

/** The index terms of a sentence that is evidence. */
export function termsOfEvidence(
  { passage, sentence }: Pick<Evidence, 'passage' | 'sentence'>,
  snapshot: Snapshot,
): ReadonlySet<string> {
  const { chunk, article } = passage;
  return termsOfSentences(chunk, article.text, snapshot)[chunk.sentences.indexOf(sentence)] ?? new Set();
}

/** The index terms of each sentence of a chunk, in order; kept as long as the chunk is, since questions come back to it. */
export function termsOfSentences(chunk: Chunk, text: string, snapshot: Snapshot): readonly ReadonlySet<string>[] {
  return kept(sentenceTerms, chunk, () =>
    sentenceTexts(chunk.sentences, text).map((sentence) => new Set(snapshot.termsOf(sentence))),
  );
}
