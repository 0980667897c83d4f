import type { Answer, Statement } from './answer.ts';
import type { Citation } from './citation.ts';
import { formatDate } from './format-date.ts';

const PARAGRAPH = '\n\n';

/** Stands between an answer and its notes and sources; white space of articles is collapsed, so nothing else looks like it. */
const END = `${PARAGRAPH}---${PARAGRAPH}`;

/** An answer for programs that show Markdown: a paragraph for each statement with its markers, then notes and sources. */
export function answerInMarkdown(answer: Answer): string {
  const { statements, text, notices, status, citations } = answer;
  const said = statements.length === 0 ? asWritten(text) : statements.map(statementInMarkdown).join(PARAGRAPH);
  const notes = [...(status === 'disputed' ? ['The sources disagree.'] : []), ...notices.map((notice) => notice.text)];
  const end = [
    ...notes.map((note) => `Note: ${asWritten(note)}`),
    ...(citations.length === 0 ? [] : ['Sources:', ...citations.map(source)]),
  ];
  return end.length === 0 ? said : said + END + end.join(PARAGRAPH);
}

/** One statement of an answer, as a paragraph; `answerInMarkdown` begins with them, a blank line between each two. */
export function statementInMarkdown({ text, markers }: Statement): string {
  return [asWritten(text), markers.map((marker) => `[${marker}]`).join('')].filter((part) => part !== '').join(' ');
}

/** What of an answer as `answerInMarkdown` wrote it is no note and no source. */
export function withoutEnd(markdown: string): string {
  return markdown.split(END, 1)[0] as string;
}

function source({ marker, title, publisher, publishedAt, url, articleId, start, end, quote }: Citation): string {
  const from = `${asWritten(title)} – ${asWritten(publisher ?? 'unknown publisher')}, ${publishedAt === null ? 'undated' : formatDate(publishedAt)}`;
  const place = [asWritten(`${articleId}:${start}-${end}`), ...(url === null ? [] : [asWritten(url)])].join(', ');
  return `[${marker}] ${from} (${place}): “${asWritten(quote)}”`;
}

/** Text of articles as one line that becomes no image, link, code or HTML; the rest of Markdown does no harm. */
function asWritten(text: string): string {
  return text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[\\<`]|!(?=\[)|\](?=[([:])/g, '\\$&');
}
