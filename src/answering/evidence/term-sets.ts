import type { Chunk } from '../../domain/chunk.ts';
import { collapsed } from '../../domain/span.ts';
import type { Snapshot } from '../../domain/snapshot.ts';

const sentenceTerms = new WeakMap<Chunk, readonly ReadonlySet<string>[]>();

/** The index terms of each sentence of a chunk, in order; kept as long as the chunk is, since questions come back to it. */
export function termsOfSentences(chunk: Chunk, text: string, snapshot: Snapshot): readonly ReadonlySet<string>[] {
  const known = sentenceTerms.get(chunk);
  if (known) return known;
  const sets = chunk.sentences.map(({ start, end }) => new Set(snapshot.termsOf(collapsed(text.slice(start, end)))));
  sentenceTerms.set(chunk, sets);
  return sets;
}
