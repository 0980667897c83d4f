import { cpus, totalmem } from 'node:os';
import type { Finding, Spread, Target } from './finding.ts';

/** What was measured, when and where; nothing that names the machine. */
export interface Report {
  readonly date: string;
  readonly machine: {
    readonly cores: number;
    readonly processor: string;
    readonly memoryGb: number;
    readonly node: string;
  };
  readonly seconds: number;
  readonly findings: readonly Finding[];
}

/** The report of findings made now. */
export function reportOf(findings: readonly Finding[], seconds: number): Report {
  const machine = {
    cores: cpus().length,
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.version,
  };
  return { date: new Date().toISOString().slice(0, 10), machine, seconds: Math.round(seconds), findings };
}

/** The report as Markdown. */
export function renderReport({ date, machine, seconds, findings }: Report): string {
  const header = ['measured', 'unit', 'Dateline', 'against', 'its figure', 'compared', 'target', ''];
  const lines = [header, header.map(() => '---'), ...findings.map(cellsOf)].map((cells) => `| ${cells.join(' | ')} |`);
  return `# Benchmarks

Written by \`npm run bench\` on ${date}: ${machine.cores} cores (${machine.processor}), ${machine.memoryGb} GB, Node ${machine.node}, ${seconds} s. Both sides ran in the same run, by turns; a figure is the median of its rounds, with the lowest and the highest in brackets. What compares between machines is the ratio.

${lines.join('\n')}

How it is measured:

- **Corpus.** RAMDocs, TIME and SciFact as they are, then texts of their sentences drawn with a seed, up to 50,000 chunks. Vectors are those of the product's own model, made once and kept outside the repository. Retrieval and recall search the same texts and vectors on both sides.
- **Peers.** The stock classes of LangChain.js as their documentation shows them (\`test/bench/peers\`), with the same model, called with one text at a time. The stock server gives back the passages it found: it picks no sentence, compares nothing and checks nothing.
- **Build.** From files to an index on disk, models loaded before. Ours makes a vector for each sentence, too. "Own full build" at 50,000 chunks is measured without embedding, plus the time that a sample of its passages takes to embed, times their number.
- **Answer.** Over HTTP, one after the other, warm. Beyond embedding: each answer less the time the embedding process takes for its question alone.
- **Memory.** The serving process after 60 questions, less one that serves a single article; the peer likewise, after garbage collection. The embedding process is the same on both sides and left out.
- **Growth.** Exponents between the smallest and the largest corpus: 1 means ten times as much for ten times as many chunks.
`;
}

function cellsOf({ measured, unit, ours, against, peer, compared, figure, target, met }: Finding): string[] {
  const sign = compared === 'ours / peer' || compared === 'peer / ours' ? ' ×' : '';
  return [
    measured,
    unit,
    spread(ours),
    against,
    peer === null ? '' : spread(peer),
    compared === 'ours' ? '' : `${rounded(figure)}${sign}`,
    target === null ? '' : `${targetText(target)}${sign}`,
    met === null ? '' : met ? 'met' : '**missed**',
  ];
}

function spread({ median, low, high, samples }: Spread): string {
  return samples === 1 ? rounded(median) : `${rounded(median)} (${rounded(low)}–${rounded(high)})`;
}

function targetText({ least, most }: Target): string {
  return least === undefined ? `≤ ${most}` : `≥ ${least}`;
}

function rounded(value: number): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : Math.abs(value) >= 1 ? 2 : 3;
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
