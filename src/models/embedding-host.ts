import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { DatelineError } from '../errors.ts';
import type { EmbeddingProcessSettings, EmbeddingReply, EmbeddingRequest } from './embedding-messages.ts';

type Distributed<T> = T extends unknown ? Omit<T, 'id'> : never;
/** A request without its number, which the host gives. */
export type EmbeddingJob = Distributed<EmbeddingRequest>;

interface Pending {
  readonly request: EmbeddingRequest;
  /** How many processes were given it. */
  tries: number;
  readonly resolve: (reply: EmbeddingReply) => void;
  readonly reject: (error: DatelineError) => void;
}

export interface EmbeddingHostOptions {
  /** Compiled entry of the embedding process. */
  readonly entry: string;
  readonly settings: EmbeddingProcessSettings;
  /** Milliseconds without a sign of life, while something is asked of it, after which the process counts as hung. */
  readonly stallMs: number;
}

/**
 * Owns the embedding process: many requests at a time, each answered once. When the process dies or hangs, a new one
 * takes over and is given every open request once more; the second time they fail with `EMBEDDING_FAILED`.
 */
export class EmbeddingHost {
  readonly #options: EmbeddingHostOptions;
  readonly #pending = new Map<number, Pending>();
  #child: ChildProcess | null = null;
  #watchdog: NodeJS.Timeout | undefined;
  #lastWords = '';
  #nextId = 1;
  #closed = false;

  constructor(options: EmbeddingHostOptions) {
    this.#options = options;
  }

  /** The reply to a job, of whatever kind; the caller checks which. */
  ask(job: EmbeddingJob): Promise<EmbeddingReply> {
    if (this.#closed) return Promise.reject(failure('The embedder was closed.'));
    return new Promise((resolve, reject) => {
      const request = { ...job, id: this.#nextId++ } as EmbeddingRequest;
      this.#pending.set(request.id, { request, tries: 0, resolve, reject });
      if (this.#child === null) this.#start();
      else this.#send(request.id);
    });
  }

  /** Id of the running embedding process; null when there is none. */
  get processId(): number | null {
    return this.#child?.pid ?? null;
  }

  /** Ends the process, by force after two seconds; open requests fail. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#failAll('The embedder was closed.');
    const child = this.#child;
    if (child === null) return;
    const ended = once(child, 'exit');
    if (child.connected) child.disconnect();
    const patience = new AbortController();
    const gaveUp = delay(2000, 'late', { signal: patience.signal }).catch(() => 'ended');
    if ((await Promise.race([ended, gaveUp])) === 'late') child.kill('SIGKILL');
    patience.abort();
    await ended;
  }

  #start(): void {
    const { entry, settings } = this.#options;
    this.#lastWords = '';
    const child = fork(entry, [JSON.stringify(settings)], {
      serialization: 'advanced',
      execArgv: [],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.#child = child;
    child.stderr?.setEncoding('utf8').on('data', (words: string) => {
      this.#lastWords = (this.#lastWords + words).slice(-2000);
    });
    child.on('message', (reply: EmbeddingReply) => this.#settle(reply));
    child.on('error', (error) => {
      if (child.pid === undefined) this.#restart(`could not be started (${error.message})`);
      else child.kill('SIGKILL');
    });
    child.on('exit', (code, signal) => this.#restart(`ended (${signal ?? `code ${code}`})`));
    for (const id of this.#pending.keys()) this.#send(id);
  }

  #send(id: number): void {
    const pending = this.#pending.get(id);
    if (pending === undefined) return;
    pending.tries++;
    this.#watch();
    // A process that has just died cannot be written to; its exit gives the request to the next one.
    this.#child?.send(pending.request, () => {});
  }

  #settle(reply: EmbeddingReply): void {
    this.#watch();
    if (reply.kind === 'alive') return;
    const pending = this.#pending.get(reply.id);
    this.#pending.delete(reply.id);
    this.#watch();
    pending?.resolve(reply);
  }

  #restart(how: string): void {
    this.#child = null;
    const told = this.#lastWords.trim();
    for (const [id, { tries, reject }] of this.#pending) {
      if (tries < 2) continue;
      this.#pending.delete(id);
      reject(
        failure(`The embedding process ${how} twice over the same text.${told === '' ? '' : ` It said: ${told}`}`),
      );
    }
    if (this.#pending.size > 0) this.#start();
    else this.#watch();
  }

  #watch(): void {
    clearTimeout(this.#watchdog);
    if (this.#pending.size === 0) return;
    this.#watchdog = setTimeout(() => this.#child?.kill('SIGKILL'), this.#options.stallMs);
  }

  #failAll(why: string): void {
    for (const { reject } of this.#pending.values()) reject(failure(why));
    this.#pending.clear();
    this.#watch();
  }
}

function failure(message: string): DatelineError {
  return new DatelineError('EMBEDDING_FAILED', message);
}
