import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const START_MS = 90_000;

/** The real product, built, on a free port of this machine, with an index of its own. */
export interface Product {
  readonly origin: string;
  /** Reads the corpus again, as `npm run index` does; the server takes the new index over by itself. */
  index(): Promise<void>;
  /** Ends the server; `start` starts it again, at the same address and over the same index. */
  halt(): Promise<void>;
  start(): Promise<void>;
  /** Ends the server and removes its index. */
  stop(): Promise<void>;
}

/** Starts `dist/main.js` over this corpus folder, with these settings besides, and waits until it is ready. Throws with its output where it does not start. */
export async function startProduct(
  corpusFolder: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<Product> {
  const indexFolder = await mkdtemp(join(tmpdir(), 'dateline-e2e-index-'));
  const places = { HOST: '127.0.0.1', PORT: '0', CORPUS_DIR: corpusFolder, INDEX_DIR: indexFolder };
  const env = { ...process.env, ...places, ...settings };
  const spawnServer = (port: string): ChildProcess =>
    spawn(process.execPath, ['dist/main.js'], {
      cwd: ROOT,
      env: { ...env, PORT: port },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  let server = spawnServer('0');
  const origin = await addressOf(server);
  const halt = async (): Promise<void> => {
    if (server.exitCode === null && server.kill('SIGTERM')) await once(server, 'exit');
  };
  return {
    origin,
    async index() {
      await promisify(execFile)(process.execPath, ['dist/cli.js', 'index'], { cwd: ROOT, env });
    },
    halt,
    async start() {
      server = spawnServer(new URL(origin).port);
      await addressOf(server);
    },
    async stop() {
      await halt();
      await rm(indexFolder, { recursive: true, force: true });
    },
  };
}

async function addressOf(server: ChildProcess): Promise<string> {
  let output = '';
  return new Promise((resolve, reject) => {
    const giveUp = (why: string): void => reject(new Error(`${why}:\n${output}`));
    const timer = setTimeout(() => {
      server.kill('SIGKILL');
      giveUp(`The server was not ready after ${START_MS / 1000} s`);
    }, START_MS);
    const listen = (chunk: Buffer): void => {
      output += String(chunk);
      const address = /http:\/\/[\w.:[\]]+/.exec(output)?.[0];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    };
    server.stdout?.on('data', listen);
    server.stderr?.on('data', (chunk: Buffer) => (output += String(chunk)));
    server.once('exit', (code) => {
      clearTimeout(timer);
      giveUp(`The server ended with code ${code}`);
    });
  });
}
