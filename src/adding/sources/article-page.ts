import { collapsed } from '../../domain/span.ts';

/** What is known of an article that comes as fields; the empty string is unknown. */
export interface ArticleFields {
  readonly title: string;
  readonly text: string;
  readonly date: string;
  readonly author: string;
  readonly publisher: string;
  readonly url: string;
}

/** It begins with a tag, or has paragraphs or line breaks in it. */
const MARKUP = /^\s*<[a-z!]|<\/p>|<br ?\/?>/i;

/**
 * An article as a small web page: HTML is the one format here in which every character of a text can be written so that
 * it is read as it was. A text that is markup already is taken as such.
 */
export function articlePage(article: ArticleFields): string {
  const title = escaped(collapsed(article.title));
  const head = [
    '<meta charset="utf-8">',
    title && `<title>${title}</title>`,
    meta('name', 'author', article.author),
    meta('property', 'article:published_time', article.date),
    meta('property', 'og:site_name', article.publisher),
    article.url && `<link rel="canonical" href="${escaped(article.url)}">`,
  ];
  const body = ['<article>', title && `<h1>${title}</h1>`, ...paragraphs(article.text), '</article>'];
  return `<!doctype html>\n<html>\n<head>\n${lines(head)}\n</head>\n<body>\n${lines(body)}\n</body>\n</html>\n`;
}

function paragraphs(text: string): string[] {
  if (MARKUP.test(text)) return [text];
  const parts = text.split(/\n[ \t]*(?=\n)|\n[ \t]*\r\n/).map((part) => part.trim());
  // Without an empty line between them, lines are paragraphs; with one, they are wrapped.
  const single = parts.length > 1 ? parts : text.split('\n').map((line) => line.trim());
  return single.filter((part) => part !== '').map((part) => `<p>${escaped(part)}</p>`);
}

function meta(kind: 'name' | 'property', name: string, content: string): string {
  return content && `<meta ${kind}="${name}" content="${escaped(collapsed(content))}">`;
}

function lines(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n');
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
