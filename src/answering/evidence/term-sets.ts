import type { Article } from '../../domain/article.ts';
import type { Chunk } from '../../domain/chunk.ts';
import { sentenceTexts } from '../../domain/sentence-texts.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { collapsed } from '../../domain/span.ts';
import type { Evidence } from './evidence.ts';
import { kept } from '../kept.ts';

const sentenceTerms = new WeakMap<Chunk, readonly ReadonlySet<string>[]>();
/** By the body, which goes with the text: an article that is not in memory keeps nothing. */
const headlineTerms = new WeakMap<Article['body'], ReadonlySet<string>>();

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

/** The index terms of an article's headline, kept as long as its text is. */
export function termsOfHeadline({ title, body }: Article, snapshot: Snapshot): ReadonlySet<string> {
  return kept(headlineTerms, body, () => new Set(snapshot.termsOf(collapsed(title))));
}
