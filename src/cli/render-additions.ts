import type { Addition } from '../adding/addition.ts';
import { printable } from './printable.ts';

const outcomes = ['added', 'changed', 'unchanged', 'refused', 'failed'] as const;

/** How many things ended in each way, as `--json` gives it in its last line. */
export type AdditionsSummary = Readonly<Record<Addition['outcome'], number>> & { readonly dryRun: boolean };

/** One line on what became of one thing. */
export function renderAddition({ source, outcome, file, reason }: Addition, dryRun: boolean): string {
  const name = outcome === 'added' || outcome === 'changed' ? (dryRun ? `would be ${outcome}` : outcome) : outcome;
  const what = reason === null ? `${printable(file ?? '')}  from ${printable(source)}` : printable(source);
  return `${name.padEnd(dryRun ? 16 : 9)}  ${what}${reason === null ? '' : `: ${printable(reason)}`}\n`;
}

/** Counts the outcomes. */
export function additionsSummary(additions: readonly Addition[], dryRun: boolean): AdditionsSummary {
  const counts = outcomes.map((outcome) => [outcome, additions.filter((each) => each.outcome === outcome).length]);
  return { ...(Object.fromEntries(counts) as Record<Addition['outcome'], number>), dryRun };
}

/** The counts as a table, and what to do next. */
export function renderAdditions(summary: AdditionsSummary): string {
  const rows = outcomes.map((outcome) => `  ${outcome.padEnd(9)}  ${String(summary[outcome]).padStart(6)}\n`);
  const fresh = summary.added + summary.changed;
  const next = summary.dryRun
    ? 'Nothing was written: this was a dry run.'
    : fresh > 0
      ? 'Run "npm run index", unless a server is running: it takes them up by itself.'
      : 'Nothing is new.';
  return `\n${rows.join('')}\n${next}\n`;
}
