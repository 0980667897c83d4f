import type { ArticleMetadata, BodySpan, DroppedSpan, MetadataSpans } from '../../../src/domain/article.ts';
import type { FoundBody } from '../../../src/corpus/find-body/find-body.ts';
import { readMetadata, type CorpusKnowledge } from '../../../src/corpus/metadata/read-metadata.ts';
import type { Block, DeclaredMetadata, Page } from '../../../src/corpus/page.ts';

/** A page whose body is known: lines that begin with `¶ ` are paragraphs, with `§ ` subheads, with `# ` headings of level 1, with `bio: ` a dropped biography. */
export interface MarkedPage {
  readonly page: Page;
  readonly found: FoundBody;
}

export function markedPage(lines: readonly string[], declared: DeclaredMetadata | null = null): MarkedPage {
  const blocks: Block[] = [];
  const body: BodySpan[] = [];
  const dropped: DroppedSpan[] = [];
  let text = '';
  for (const line of lines) {
    const mark = /^(?:¶|§|#|bio:) /.exec(line)?.[0].trim() ?? '';
    const content = mark === '' ? line : line.slice(mark.length + 1);
    const span = { start: text.length, end: text.length + content.length };
    text += `${content}\n`;
    blocks.push({
      ...span,
      role: mark === '#' ? 'heading' : 'line',
      level: mark === '#' ? 1 : null,
      linkShare: 0,
      kept: null,
    });
    if (mark === '¶') body.push({ ...span, kind: 'paragraph' });
    else if (mark === '§') body.push({ ...span, kind: 'subhead' });
    else dropped.push({ ...span, reason: mark === 'bio:' ? 'bio' : 'boilerplate' });
  }
  return { page: { format: declared ? 'html' : 'text', text, blocks, declared }, found: { body, dropped } };
}

export function read(
  lines: readonly string[],
  options: { declared?: DeclaredMetadata; knowledge?: CorpusKnowledge } = {},
): ArticleMetadata & { spans: MetadataSpans; text: string } {
  const { page, found } = markedPage(lines, options.declared ?? null);
  const { metadata, spans } = readMetadata(page, found, 'page.txt', options.knowledge);
  return { ...metadata, spans, text: page.text };
}

export const STORY = [
  '¶ The council of Brae voted on Monday to rebuild the harbour wall that the storm had broken in the spring.',
  '¶ Work on the wall will begin in June and cost four million pounds, the mayor told reporters after the meeting.',
  '¶ Fishermen said that the harbour would have to close for at least a year while the wall is rebuilt.',
];
