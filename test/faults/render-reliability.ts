import type { FaultResult, FaultRow } from './fault-row.ts';

interface Measured {
  readonly row: FaultRow;
  readonly result: FaultResult;
  readonly seconds: number;
}

export interface ReliabilityParts {
  /** All rows, in the order of the table. */
  readonly rows: readonly FaultRow[];
  /** What was run now. */
  readonly measured: readonly Measured[];
  readonly seed: number;
  /** The document as it was: rows that were not run now stay as they stand there. */
  readonly before: string;
}

/** The table of a run as Markdown. */
export function renderReliability({ rows, measured, seed, before }: ReliabilityParts): string {
  const lines = rows.map((row) => {
    const own = measured.find((each) => each.row === row);
    const kept = before.split('\n').find((line) => cellsOf(line)[0] === cell(row.fault));
    return own ? lineOf(own) : (kept ?? `| ${[row.fault, row.mustShow, 'not run', '', ''].map(cell).join(' | ')} |`);
  });
  const failures = measured.flatMap(({ row, result }) => result.failures.map((each) => `- ${row.fault}: ${each}`));
  return [
    '# Reliability',
    '',
    `Written by \`npm run test:faults\` on ${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, seed ${seed} (rows can be run by themselves with \`-t\`; the others stay). Each fault is made for real, on tiny corpora, with the shipped embedding model; only a disk that refuses is a wrapper over \`node:fs/promises\`. \`npm test\` tries a seeded sample of each row.`,
    '',
    '| fault | must show | kept | what happened | s |',
    '| --- | --- | --- | --- | --- |',
    ...lines,
    '',
    ...(failures.length > 0 ? ['## Not kept', '', ...failures, ''] : []),
  ].join('\n');
}

function lineOf({ row, result, seconds }: Measured): string {
  const kept = `${result.cases - result.failures.length} of ${result.cases}`;
  return `| ${[row.fault, row.mustShow, kept, result.seen, seconds.toFixed(0)].map(cell).join(' | ')} |`;
}

function cellsOf(line: string): string[] {
  return line.split(' | ').map((part) => part.replace(/^\| /, '').trim());
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
