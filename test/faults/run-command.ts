import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

export interface CommandOptions {
  readonly env: Readonly<Record<string, string>>;
  /** Options of node, before the script. */
  readonly node?: readonly string[];
  /** Milliseconds after which the command is killed, by which it has failed. */
  readonly deadlineMs?: number;
}

/** Starts `node dist/<args>`; `ended` resolves with its exit and what it wrote. */
export function startCommand(args: readonly string[], { env, node = [], deadlineMs = 300_000 }: CommandOptions) {
  const [script = '', ...rest] = args;
  const child = spawn(process.execPath, [...node, `${dist}/${script}`, ...rest], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const deadline = setTimeout(() => child.kill('SIGKILL'), deadlineMs);
  const written = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (part: string) => (written.stdout += part));
  child.stderr.setEncoding('utf8').on('data', (part: string) => (written.stderr += part));
  const ended = once(child, 'close').then(() => {
    clearTimeout(deadline);
    return { code: child.exitCode, signal: child.signalCode, ...written };
  });
  return { child, written, ended };
}

/** Runs `node dist/<args>` to its end. */
export function runCommand(args: readonly string[], options: CommandOptions) {
  return startCommand(args, options).ended;
}
