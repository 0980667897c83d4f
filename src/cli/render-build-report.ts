import type { BuildReport } from '../indexing/build-report.ts';
import { printable } from './printable.ts';

const number = new Intl.NumberFormat('en-GB');

/** What a build did, for a terminal: what is indexed, what was dropped and refused, and how long it took. */
export function renderBuildReport(report: BuildReport): string {
  const seconds = (report.milliseconds / 1000).toFixed(1);
  const lines = [
    report.unchanged ? `The index is up to date (checked in ${seconds} s).` : `The index was built in ${seconds} s.`,
    `${count(report.articles, 'article')}, ${count(report.chunks, 'chunk')}, ${count(report.reusedVectors, 'vector')} reused.`,
    `Furniture dropped: ${number.format(report.droppedCharacters)} of ${count(report.characters, 'character')}${share(report)}.`,
    ...refusals(report),
  ];
  return `${lines.join('\n')}\n`;
}

function share({ droppedCharacters, characters }: BuildReport): string {
  return characters === 0 ? '' : ` (${((100 * droppedCharacters) / characters).toFixed(1)} %)`;
}

function refusals({ refused }: BuildReport): string[] {
  if (refused.length === 0) return [];
  return [
    `${count(refused.length, 'file')} refused:`,
    ...refused.map(({ file, reason }) => `  ${printable(file)}: ${printable(reason)}`),
  ];
}

function count(amount: number, noun: string): string {
  return `${number.format(amount)} ${noun}${amount === 1 ? '' : 's'}`;
}
