/** What a build is busy with: waiting for another build, files, articles, texts, vectors of the graph, or files of the snapshot. */
export type BuildStage = 'waiting' | 'reading' | 'chunking' | 'embedding' | 'indexing' | 'writing';

export interface BuildProgress {
  readonly stage: BuildStage;
  readonly done: number;
  readonly total: number;
}

export type OnBuildProgress = (progress: BuildProgress) => void;
