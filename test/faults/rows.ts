import type { FaultRow } from './fault-row.ts';
import { answersWhileSwapping } from './rows/answers-while-swapping.ts';
import { brokenParts } from './rows/broken-parts.ts';
import { cutFiles, flippedBits } from './rows/damaged-index.ts';
import { failingDisk } from './rows/failing-disk.ts';
import { forgedIndex } from './rows/forged-index.ts';
import { hostileArticles } from './rows/hostile-articles.ts';
import { incrementalBuild } from './rows/incremental-build.ts';
import { killedBuild } from './rows/killed-build.ts';
import { killedEmbedding } from './rows/killed-embedding.ts';
import { stoppedBuild } from './rows/stopped-build.ts';
import { stoppedServer } from './rows/stopped-server.ts';

/** Every kind of fault, in the order of the table. */
export const faultRows: readonly FaultRow[] = [
  killedBuild,
  failingDisk,
  flippedBits,
  cutFiles,
  forgedIndex,
  answersWhileSwapping,
  incrementalBuild,
  hostileArticles,
  killedEmbedding,
  brokenParts,
  stoppedBuild,
  stoppedServer,
];
