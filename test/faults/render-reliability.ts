import type { FaultResult, FaultRow } from './fault-row.ts';

interface Measured {
  readonly row: FaultRow;
  readonly result: FaultResult;
  readonly seconds: number;
}

/** The table of a full run, as Markdown. */
export function renderReliability(rows: readonly Measured[], seed: number): string {
  const lines = rows.map(({ row, result, seconds }) => {
    const kept = `${result.cases - result.failures.length} of ${result.cases}`;
    return `| ${[row.fault, row.mustShow, kept, result.seen, seconds.toFixed(0)].map(cell).join(' | ')} |`;
  });
  const failures = rows.flatMap(({ row, result }) => result.failures.map((failure) => `- ${row.fault}: ${failure}`));
  return [
    '# Reliability',
    '',
    `Written by \`npm run test:faults\` on ${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, seed ${seed}. Each fault is made for real, on tiny corpora, with the shipped embedding model; only a disk that refuses is a wrapper over \`node:fs/promises\`. \`npm test\` tries a seeded sample of each row.`,
    '',
    '| fault | must show | kept | what happened | s |',
    '| --- | --- | --- | --- | --- |',
    ...lines,
    '',
    ...(failures.length > 0 ? ['## Not kept', '', ...failures, ''] : []),
  ].join('\n');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
