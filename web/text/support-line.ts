import type { Answer } from '../../src/protocol/answer.ts';
import { strings } from '../strings.ts';

/** Who put an answer in words: the articles, or for how many statements a language model; null for an answer without any. */
export function supportLine({ statements, model }: Pick<Answer, 'statements' | 'model'>): string | null {
  if (statements.length === 0) return null;
  const written = statements.filter(({ support }) => support === 'supported').length;
  if (written === 0) return strings.answer.allVerbatim;
  return strings.answer.partlyWritten(written, statements.length, model ?? strings.answer.aModel);
}
