import type { Article } from '../domain/article.ts';
import { sliceOf, type Span } from '../domain/span.ts';
import type { Inspection } from './inspect-files.ts';

const MAX_EXCERPT = 72;

/** An inspection for a terminal, ending with a line end: what was understood and where it was read, then the text in order, with the reason before each part that was dropped. */
export function renderInspection(inspection: Inspection): string {
  if ('error' in inspection) return `${shown(inspection.file)}\n  refused: ${shown(inspection.error)}\n\n`;
  const { file, article } = inspection;
  return [shown(file), ...facts(article), '', ...parts(article), '', ''].join('\n');
}

function facts(article: Article): string[] {
  const { publishedAt, publishedPrecision, dateSource, metadataSpans } = article;
  const date =
    publishedAt === null ? 'unknown' : `${publishedAt}, precise to the ${publishedPrecision}, from the ${dateSource}`;
  const length = article.body.reduce((sum, { start, end }) => sum + end - start, 0);
  return [
    `  title      ${shown(article.title)} [${article.titleSource}]${readAt(metadataSpans.title)}`,
    `  publisher  ${shown(article.publisher ?? 'unknown')}${readAt(metadataSpans.publisher)}`,
    `  author     ${shown(article.author ?? 'unknown')}${readAt(metadataSpans.author)}`,
    `  published  ${date}${readAt(metadataSpans.publishedAt)}`,
    `  agencies   ${article.agencies ? 'yes' : 'no'}${readAt(metadataSpans.agencies)}`,
    ...(article.url === null ? [] : [`  address    ${shown(article.url)}`]),
    `  body       ${length} of ${article.text.length} characters in ${article.body.length} parts`,
  ];
}

function readAt(span: Span | undefined): string {
  return span ? ` (characters ${span.start} to ${span.end})` : '';
}

function parts(article: Article): string[] {
  const width = Math.max('subhead'.length, ...new Set(article.dropped.map(({ reason }) => reason.length)));
  return [
    ...article.body.map((span) => ({ span, mark: ' ', label: span.kind === 'subhead' ? 'subhead' : 'body' })),
    ...article.dropped.map((span) => ({ span, mark: '-', label: span.reason })),
  ]
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ span, mark, label }) => `  ${mark} ${label.padEnd(width)}  ${excerpt(sliceOf(article.text, span))}`);
}

function excerpt(text: string): string {
  const line = shown(text.slice(0, 10 * MAX_EXCERPT));
  return line.length <= MAX_EXCERPT ? line : `${line.slice(0, MAX_EXCERPT - 1).trimEnd()}…`;
}

/** Control characters of an article could steer the terminal. */
function shown(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}
