import type { Answer } from '../../src/protocol/answer.ts';
import { strings } from '../strings.ts';
import { formatDate } from '../../src/protocol/format-date.ts';
import { formatRange } from './format-range.ts';

/** What an answer rests on, or how much a refusal searched: "As of 28 October 2024 · 2 of 5 articles, 2 independent · 18 to 28 October 2024". */
export function coverageLine({ status, asOf, coverage }: Pick<Answer, 'status' | 'asOf' | 'coverage'>): string {
  const { articles, total, independent, earliest, latest } = coverage;
  if (status === 'not-found') return strings.answer.searched(total);
  const range = formatRange(earliest, latest);
  return [
    ...(asOf === null ? [] : [strings.answer.asOf(formatDate(asOf))]),
    strings.answer.coverage(articles, total, independent),
    ...(range === null || earliest === latest ? [] : [range]),
  ].join(' · ');
}
