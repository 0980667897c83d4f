import type { FaultRow } from './fault-row.ts';
import { cutFiles, flippedBits } from './rows/damaged-index.ts';
import { failingDisk } from './rows/failing-disk.ts';
import { forgedIndex } from './rows/forged-index.ts';
import { killedBuild } from './rows/killed-build.ts';

/** Every kind of fault, in the order of the table. */
export const faultRows: readonly FaultRow[] = [killedBuild, failingDisk, flippedBits, cutFiles, forgedIndex];
