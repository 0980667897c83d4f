import type { FaultResult } from './fault-row.ts';

/** Counts what happened in a row, case by case. */
export class Tally {
  readonly #seen = new Map<string, number>();
  readonly #failures: string[] = [];
  #cases = 0;

  /** A case that went as promised, and how. */
  good(what: string): void {
    this.#cases++;
    this.#seen.set(what, (this.#seen.get(what) ?? 0) + 1);
  }

  bad(failure: string): void {
    this.#cases++;
    this.#failures.push(failure);
  }

  /** Runs a case: what it returns went well, what it throws did not. */
  async try(name: string, run: () => Promise<string>): Promise<void> {
    try {
      this.good(await run());
    } catch (error) {
      this.bad(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  result(): FaultResult {
    const seen = [...this.#seen].sort(([, a], [, b]) => b - a).map(([what, count]) => `${count} × ${what}`);
    return { cases: this.#cases, failures: this.#failures, seen: seen.join(', ') };
  }
}
