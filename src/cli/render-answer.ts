import type { Answer } from '../protocol/answer.ts';
import type { Citation } from '../protocol/citation.ts';
import { formatDate } from '../protocol/format-date.ts';
import { printable } from './printable.ts';
import { wrapText } from './wrap-text.ts';

/** An answer for a terminal of `width` columns: statements with their markers, then sources with their quotes, then notes. */
export function renderAnswer(answer: Answer, width: number): string {
  const text = answer.text.split('\n').map((paragraph) => wrapText(printable(paragraph), width));
  const sections = [
    ...(answer.status === 'disputed' ? ['Sources disagree.'] : []),
    text.join('\n'),
    list('Sources', answer.citations, width),
    list('The nearest passages, which are not an answer', answer.notFound?.nearest ?? [], width),
    answer.notices.map((notice) => wrapText(`Note: ${printable(notice.text)}`, width)).join('\n'),
    followUps(answer.followUps, width),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function list(heading: string, citations: readonly Citation[], width: number): string {
  if (citations.length === 0) return '';
  return [`${heading}:`, ...citations.map((citation) => renderCitation(citation, width))].join('\n');
}

function renderCitation(
  { marker, title, publisher, articleId, start, end, quote, publishedAt }: Citation,
  width: number,
): string {
  const label = `[${marker}] `;
  const indent = ' '.repeat(label.length);
  const source = `${printable(title)} – ${printable(publisher ?? 'unknown publisher')}, ${publishedAt === null ? 'undated' : formatDate(publishedAt)}`;
  return [
    label + wrapText(source, width, indent).slice(indent.length),
    `${indent}${printable(articleId)}:${start}-${end}`,
    wrapText(`“${printable(quote)}”`, width, indent),
  ].join('\n');
}

function followUps(questions: readonly string[], width: number): string {
  if (questions.length === 0) return '';
  return ['You could also ask:', ...questions.map((question) => wrapText(printable(question), width, '  '))].join('\n');
}
