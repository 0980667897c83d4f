import type { BuildMessage } from '../indexing/build-message.ts';
import type { OnBuildProgress } from '../indexing/build-progress.ts';
import type { BuildReport } from '../indexing/build-report.ts';
import { DatelineError, messageOf } from '../errors.ts';

/** The part of `process` by which it speaks with the server that forked it. */
type Forked = Pick<NodeJS.Process, 'connected' | 'send' | 'disconnect' | 'once' | 'exitCode'>;

/**
 * Runs a build for the process that forked this one: progress and outcome go there as messages, and the build is stopped
 * when that process is gone. Sets the exit code.
 */
export async function reportToParent(
  self: Forked,
  build: (onProgress: OnBuildProgress, parentGone: AbortSignal) => Promise<BuildReport>,
): Promise<void> {
  const gone = new AbortController();
  const leave = () => gone.abort(new DatelineError('STOPPED', 'The server that started the build is gone.'));
  self.once('disconnect', leave);
  if (!self.connected) leave();
  try {
    const report = await build((progress) => void tell(self, { kind: 'progress', progress }), gone.signal);
    await tell(self, { kind: 'done', report });
  } catch (error) {
    const code = error instanceof DatelineError ? error.code : null;
    await tell(self, { kind: 'failed', code, message: messageOf(error) });
    self.exitCode = 1;
  }
  if (self.connected) self.disconnect();
}

/** Resolves once the message is out, or cannot be: the parent may be gone. */
function tell(self: Forked, message: BuildMessage): Promise<void> {
  return new Promise((resolve) => {
    if (!self.connected || self.send === undefined) resolve();
    else self.send(message, undefined, undefined, () => resolve());
  });
}
