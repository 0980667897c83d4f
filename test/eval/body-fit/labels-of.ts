import type { Line } from '../../../src/corpus/find-body/read-line.ts';
import { wordGrams } from './word-gram-score.ts';

const SURE_WORDS = 8;

/**
 * Which lines of a page are in its gold body: those it holds word for word or by 70 % of their 4-grams; a short line
 * only between two sure ones, for a menu may say the same words as a subhead.
 */
export function labelsOf(lines: readonly Line[], gold: string): boolean[] {
  const goldLines = new Set(gold.split('\n').map((line) => line.toLowerCase().replace(/\s+/g, ' ').trim()));
  const grams = wordGrams(gold);
  const matches = lines.map((line) => {
    if (goldLines.has(line.text.toLowerCase().replace(/\s+/g, ' ').trim())) return true;
    const own = [...wordGrams(line.text).keys()];
    return own.length > 4 && own.filter((gram) => grams.has(gram)).length >= own.length * 0.7;
  });
  const isSure = (line: Line, index: number): boolean => matches[index] === true && line.words >= SURE_WORDS;
  const [first, last] = [lines.findIndex(isSure), lines.findLastIndex(isSure)];
  return lines.map(
    (line, index) => matches[index] === true && (line.words >= SURE_WORDS || (index > first && index < last)),
  );
}
