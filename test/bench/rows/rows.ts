import type { Bench } from '../bench.ts';
import type { Finding } from '../finding.ts';
import { measureAnswer } from './answer.ts';
import { measureBuild } from './build.ts';
import { measureEmbedding } from './embedding.ts';
import { measureGrowth } from './growth.ts';
import { measureIncremental } from './incremental.ts';
import { measureMemory } from './memory.ts';
import { measureRecall } from './recall.ts';
import { measureRetrieval } from './retrieval.ts';
import { measureStart } from './start.ts';
import { measureThroughput } from './throughput.ts';

/** The rows of the bench by the names under which they are selected, in the order in which they run. */
export const rows: Readonly<Record<string, (bench: Bench) => Promise<Finding[]>>> = {
  build: measureBuild,
  embedding: measureEmbedding,
  incremental: measureIncremental,
  start: measureStart,
  retrieval: measureRetrieval,
  recall: measureRecall,
  answer: measureAnswer,
  throughput: measureThroughput,
  memory: measureMemory,
  growth: measureGrowth,
};
