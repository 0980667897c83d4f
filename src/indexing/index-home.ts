import type { Embedder, EmbedderIdentity } from '../domain/embedder.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import type { OnBuildProgress } from './build-progress.ts';
import type { BuildReport } from './build-report.ts';
import type { Repair } from './repair.ts';
import type { VerifyFile } from './verify-file.ts';

/** What a build needs besides the corpus. */
export interface BuildParts {
  readonly embedder: Embedder;
  readonly onProgress: OnBuildProgress;
  readonly signal?: AbortSignal;
  /** The digest of the corpus, where it is being computed already. */
  readonly digest?: Promise<string> | undefined;
  /** Verifies files of an index in a folder, or knows them verified already. */
  readonly verify?: VerifyFile | undefined;
}

/** Where an index is kept: a folder of this machine, or a database. The same questions get the same answers from both. */
export interface IndexHome {
  /** The id of the snapshot that is current; null where there is none. */
  currentId(): Promise<string | null>;
  /** Milliseconds between two looks at that id. */
  readonly lookEvery: number;
  /** Opens the current snapshot. Throws `INDEX_MISSING`, `INDEX_DAMAGED`, and `INDEX_STALE` where another embedder made it than expected. */
  open(expected?: EmbedderIdentity): Promise<Snapshot>;
  /** Opens the current snapshot; where it is missing, stale or damaged, builds one first. */
  ensure(parts: BuildParts): Promise<Snapshot>;
  /** Whether a build would make another snapshot than the current one. */
  isStale(identity: EmbedderIdentity): Promise<boolean>;
  /** Builds a snapshot and makes it the current one. */
  build(parts: BuildParts): Promise<BuildReport>;
  /** Checks every part, and builds anew what is not whole. */
  repair(parts: BuildParts): AsyncGenerator<Repair, void>;
  /** What does not work just now, for `GET /health`; null where all does. */
  failure(): string | null;
  /** Lets go of files and connections. */
  close(): Promise<void>;
}

/** Settings that every home takes. */
export interface HomeSettings {
  readonly corpusDir: string;
  readonly maxFileBytes: number;
}
