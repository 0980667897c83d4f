import type { BuildStage } from '../indexing/build-progress.ts';

/** What each stage of a build is called before its counts. */
export const stageNames: Readonly<Record<BuildStage, string>> = {
  waiting: 'Waiting for another build to end',
  reading: 'Reading files',
  chunking: 'Cutting articles into chunks',
  embedding: 'Embedding chunks',
  indexing: 'Indexing vectors',
  writing: 'Writing files',
};
