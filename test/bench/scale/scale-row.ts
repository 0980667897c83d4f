import type { StepResult } from './step-result.ts';

/** One size of one index, as measured. */
export interface ScaleRow {
  readonly home: string;
  readonly chunks: number;
  readonly articles: number;
  readonly build: StepResult;
  /** After ten articles changed. */
  readonly change: StepResult;
  readonly ask: StepResult;
  /** Megabytes on the disk. */
  readonly size: number;
}
