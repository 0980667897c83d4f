import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A peer in a process of its own, once it has told what it has to tell. End it with `kill`. */
export async function peerProcess(
  file: string,
  args: readonly string[],
): Promise<{ child: ChildProcess; told: string }> {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), [...args], {
    execArgv: ['--import', 'tsx', '--expose-gc', '--max-old-space-size=8192'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit').then(() => {
    throw new Error(`${file} ended before it was ready.`);
  });
  const [told] = (await Promise.race([once(child, 'message'), ended])) as [string];
  ended.catch(() => {});
  return { child, told };
}
