import type { Statement } from '../../protocol/answer.ts';

/** The statements one a line, each followed by its markers. */
export function answerText(statements: readonly Statement[]): string {
  return statements.map(({ text, markers }) => `${text} ${markers.map((n) => `[${n}]`).join('')}`).join('\n');
}
