import type { RefusedFile } from '../corpus/list-article-files.ts';

/** What a build did. */
export interface BuildReport {
  readonly snapshotId: string;
  /** The snapshot was there already, whole and served. */
  readonly unchanged: boolean;
  readonly articles: number;
  readonly chunks: number;
  /** Characters of all articles, and how many of them are not body. */
  readonly characters: number;
  readonly droppedCharacters: number;
  readonly refused: readonly RefusedFile[];
  /** Chunks whose vector came from the snapshot before. */
  readonly reusedVectors: number;
  /** From the moment the build had the index to itself. */
  readonly milliseconds: number;
}
