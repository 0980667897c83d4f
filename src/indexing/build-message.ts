import type { ErrorCode } from '../errors.ts';
import type { BuildProgress } from './build-progress.ts';
import type { BuildReport } from './build-report.ts';

/** What a build in a process of its own tells the process that started it; `done` or `failed` is the last word. */
export type BuildMessage =
  | { readonly kind: 'progress'; readonly progress: BuildProgress }
  | { readonly kind: 'done'; readonly report: BuildReport }
  /** `code` is null for what should not have happened. */
  | { readonly kind: 'failed'; readonly code: ErrorCode | null; readonly message: string };
