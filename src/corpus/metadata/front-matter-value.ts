import { trimmed, type Span } from '../../domain/span.ts';
import type { Page } from '../page.ts';

/**
 * Where the value of one of `keys` stands in the front matter of a page, quotation marks left out; null where the page
 * has no front matter or the value is not on the line of its key.
 */
export function frontMatterValue(page: Page, keys: readonly string[]): Span | null {
  const block = page.declared?.source === 'front-matter' ? page.declared.span : undefined;
  if (!block) return null;
  let start = block.start;
  for (const line of page.text.slice(block.start, block.end).split('\n')) {
    const key = /^([\w-]{1,40})[ \t]*:[ \t]/.exec(line);
    if (key && keys.includes((key[1] as string).toLowerCase())) {
      const value = trimmed(page.text, { start: start + key[0].length, end: start + line.length });
      const quoted = /^(["']).*\1$/.test(page.text.slice(value.start, value.end));
      return quoted ? { start: value.start + 1, end: value.end - 1 } : value;
    }
    start += line.length + 1;
  }
  return null;
}
