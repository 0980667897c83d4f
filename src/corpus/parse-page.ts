import { decode } from './decode.ts';
import { readHtmlPage } from './html-page.ts';
import { readMarkdownPage } from './markdown-page.ts';
import type { Page } from './page.ts';
import { refuseEndless } from './refuse-endless.ts';
import { readTextPage } from './text-page.ts';

/**
 * Reads a file's bytes into text and blocks by the ending of its name (.html, .htm, .xhtml; .md, .markdown; else text).
 * `charset` is what its server named. Throws ARTICLE_REFUSED.
 */
export function parsePage(bytes: Uint8Array, fileName: string, charset: string | null = null): Page {
  const { text } = decode(bytes, fileName, charset);
  const isHtml = /\.x?html?$/i.test(fileName);
  refuseEndless(text, fileName, isHtml);
  if (isHtml) return readHtmlPage(text, fileName);
  if (/\.(?:md|markdown)$/i.test(fileName)) return readMarkdownPage(text);
  return readTextPage(text);
}
