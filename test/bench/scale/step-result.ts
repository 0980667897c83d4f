import type { BuildStage } from '../../../src/indexing/build-progress.ts';

/** What one process does, so that its memory is its own. */
export interface Step {
  readonly work: 'build' | 'ask';
  readonly corpusDir: string;
  /** A folder, or a PostgreSQL URL. */
  readonly index: string;
}

/** What it measured. */
export interface StepResult {
  readonly chunks: number;
  readonly seconds: number;
  /** Highest resident memory of a build; of questions what opening and asking added. */
  readonly megabytes: number;
  /** Seconds of each stage of a build. */
  readonly stages: Readonly<Partial<Record<BuildStage, number>>>;
  /** Milliseconds of an answer, without embedding its question. */
  readonly median: number;
  readonly p95: number;
}
