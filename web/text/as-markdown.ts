import { collapseSpace } from './collapse-space.ts';

/** Text as one line of Markdown that reads exactly so: what would be markup, HTML or the start of a block is escaped. */
export function asMarkdown(text: string): string {
  return collapseSpace(text)
    .replace(/[\\`*_{}[\]<>#|~&!$^]/g, '\\$&')
    .replace(/^[-+=]|^(\d{1,9})(?=[.)])/, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}
