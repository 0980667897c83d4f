import { SingleBar } from 'cli-progress';
import type { BuildProgress } from '../indexing/build-progress.ts';
import { stageNames } from './stage-names.ts';

/** Steps from which on a stage reports more than its start and its end. */
const longStage = 100;

type Terminal = NodeJS.WritableStream & { readonly isTTY?: boolean };

export interface ProgressDisplay {
  readonly update: (progress: BuildProgress) => void;
  /** Leaves the line to what comes next. */
  readonly stop: () => void;
}

/**
 * Shows how a build goes on: a bar for each stage on a terminal; elsewhere a line when a stage starts
 * and when it ends and, where it is long, at each tenth of it.
 */
export function showProgress(stream: Terminal): ProgressDisplay {
  return stream.isTTY ? bars(stream) : lines(stream);
}

function bars(stream: Terminal): ProgressDisplay {
  let stage: BuildProgress['stage'] | null = null;
  const bar = new SingleBar({
    format: '{name} [{bar}] {value}/{total}',
    stream,
    hideCursor: true,
    clearOnComplete: true,
  });
  return {
    update: (progress) => {
      if (progress.stage !== stage) {
        bar.stop();
        stage = progress.stage;
        bar.start(progress.total, progress.done, { name: stageNames[stage] });
      }
      bar.update(progress.done);
    },
    stop: () => bar.stop(),
  };
}

function lines(stream: NodeJS.WritableStream): ProgressDisplay {
  let shown = '';
  return {
    update: ({ stage, done, total }) => {
      const steps = total < longStage ? 1 : 10;
      const step = `${stage} ${total === 0 ? steps : Math.floor((steps * done) / total)}`;
      if (step === shown) return;
      shown = step;
      stream.write(`${stageNames[stage]}: ${done} of ${total}\n`);
    },
    stop: () => {},
  };
}
