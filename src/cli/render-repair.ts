import type { Repair } from '../indexing/repair.ts';
import { printable } from './printable.ts';
import { renderBuildReport } from './render-build-report.ts';

/** What was found of the index, or done about it, for a terminal. */
export function renderRepair(repair: Repair): string {
  switch (repair.kind) {
    case 'check': {
      const { part, state, detail } = repair.check;
      return `${part}: ${state}: ${printable(detail)}\n`;
    }
    case 'cleared':
      return 'Removed what builds that were broken off had left.\n';
    case 'built':
      return `Repaired. ${renderBuildReport(repair.report)}`;
    case 'end':
      return repair.whole ? 'The index is whole.\n' : 'The index could not be put right; what is wrong stands above.\n';
    default:
      return repair satisfies never;
  }
}
