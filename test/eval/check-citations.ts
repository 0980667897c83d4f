import type { Dateline } from '../../src/compose.ts';
import { contains } from '../../src/domain/span.ts';
import type { Answer } from '../../src/protocol/answer.ts';

/** What is wrong with the citations of an answer: quotes that are not the article's text, or not where they belong. */
export function citationFaults(dateline: Dateline, { citations, notFound }: Answer): string[] {
  return [...citations, ...(notFound?.nearest ?? [])].flatMap(({ articleId, quote, start, end, source }) => {
    const article = dateline.article(articleId);
    if (!article) return [`${articleId}: no such article`];
    if (article.text.slice(start, end) !== quote) return [`${articleId}#${start}-${end}: not its text`];
    const inBody = article.body.some((span) => contains(span, { start, end }));
    // A quote may hold the sentence before it, which may end another paragraph.
    const touchesBody = [start, end - 1].every((at) => article.body.some((span) => span.start <= at && at < span.end));
    const placed = source === 'body' ? inBody || touchesBody : !inBody;
    return placed ? [] : [`${articleId}#${start}-${end}: ${source} quote in the wrong place`];
  });
}
