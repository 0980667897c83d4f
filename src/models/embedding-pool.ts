import type { EmbeddingReply } from './embedding-messages.ts';
import type { EmbeddingHost, EmbeddingJob } from './embedding-host.ts';

/** Jobs that one process has before the next one is started: small builds need no second model in memory. */
const ENOUGH = 2;

/** Several embedding processes as one: a job goes to the one that has least to do, and a process starts when it is needed. */
export class EmbeddingPool {
  readonly #hosts: readonly EmbeddingHost[];
  readonly #open: number[];

  /** At least one host; the first is asked first. */
  constructor(hosts: readonly EmbeddingHost[]) {
    this.#hosts = hosts;
    this.#open = hosts.map(() => 0);
  }

  /** How many jobs keep all processes busy. */
  get width(): number {
    return ENOUGH * this.#hosts.length;
  }

  /** The reply to a job, of whatever kind; the caller checks which. */
  async ask(job: EmbeddingJob): Promise<EmbeddingReply> {
    const at = this.#leastBusy(job.kind !== 'count');
    this.#open[at] = (this.#open[at] as number) + 1;
    try {
      return await (this.#hosts[at] as EmbeddingHost).ask(job);
    } finally {
      this.#open[at] = (this.#open[at] as number) - 1;
    }
  }

  /** Id of the first process; null while there is none. */
  get processId(): number | null {
    return this.#hosts[0]?.processId ?? null;
  }

  async close(): Promise<void> {
    await Promise.all(this.#hosts.map((host) => host.close()));
  }

  /** Of the processes that run the one with least to do; where each has enough, one that does not run yet, unless for counting tokens. */
  #leastBusy(mayStart: boolean): number {
    const runs = (at: number) => at === 0 || this.#hosts[at]?.processId !== null;
    const least = (among: (at: number) => boolean) => {
      const busy = this.#open.map((open, at) => (among(at) ? open : Infinity));
      return busy.indexOf(Math.min(...busy));
    };
    const running = least(runs);
    return mayStart && (this.#open[running] as number) >= ENOUGH ? least(() => true) : running;
  }
}
