import { countWords, type CorpusWords } from '../../domain/corpus-words.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { kept } from '../kept.ts';

const counted = new WeakMap<Snapshot, CorpusWords>();

/** The words of a snapshot: as they were counted when it was built, or counted once, which is linear in the corpus. */
export function corpusWords(snapshot: Snapshot): CorpusWords {
  return (
    snapshot.words ??
    kept(counted, snapshot, () =>
      countWords(new Map([...snapshot.articles.values()].map((article) => [article.id, article])), chunksOf(snapshot)),
    )
  );
}

function chunksOf(snapshot: Snapshot) {
  return snapshot.chunksAt(Array.from({ length: snapshot.chunkCount }, (_, position) => position));
}
