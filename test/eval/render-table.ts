/** A cell: a text, a number as it is, or null for "does not apply". */
export type Cell = string | null;

/** Rows under a header, columns aligned by blanks: the first to the left, the others to the right. */
export function renderTable(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const all = [header, ...rows].map((row) => row.map((cell) => cell ?? '·'));
  const widths = header.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd();
  return `${all.map(line).join('\n')}\n`;
}

/** A share as ".95" or "1.00". */
export function shareCell(value: number | null): Cell {
  return value === null ? null : value.toFixed(2).replace(/^0/, '');
}

/** A share to three digits, for totals. */
export function preciseShareCell(value: number | null): Cell {
  return value === null ? null : value.toFixed(3).replace(/^0/, '');
}
