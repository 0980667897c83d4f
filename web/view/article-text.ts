import type { ArticleView } from '../../src/protocol/article-view.ts';
import { articleBlocks } from '../article/article-blocks.ts';
import type { ArticleBlock } from '../article/article-blocks.ts';
import { strings } from '../strings.ts';
import { element } from './element.ts';
import { highlighted } from './highlighted.ts';

interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** The story as paragraphs and subheads, what was left out of it folded and grey between them, and the `lit` span marked. */
export function articleText(article: ArticleView, lit: TextSpan | null, subheadTag: 'h2' | 'h3'): HTMLElement {
  const { text, title } = article;
  const blockView = (block: ArticleBlock): HTMLElement | null => {
    const inner = highlighted(text, block, lit);
    switch (block.kind) {
      case 'paragraph':
        return element('p', { dir: 'auto' }, ...inner);
      case 'subhead':
        return element(subheadTag, { dir: 'auto' }, ...inner);
      case 'fold':
        return foldView(block);
      default:
        return block satisfies never;
    }
  };
  const foldView = (block: Extract<ArticleBlock, { kind: 'fold' }>): HTMLElement | null => {
    const holdsQuote = lit !== null && lit.start < block.end && lit.end > block.start;
    // The title stands above the story already; only a quote of it is worth a fold.
    const parts = holdsQuote
      ? block.parts
      : block.parts.filter((part) => text.slice(part.start, part.end).trim() !== title);
    if (parts.length === 0) return null;
    const reasons = [...new Set(parts.map(({ reason }) => reasonText(reason)))].join(', ');
    return element(
      'details',
      { class: 'dropped', open: holdsQuote },
      element('summary', {}, strings.article.dropped(reasons)),
      ...parts.map((part) =>
        element(
          'p',
          { dir: 'auto' },
          element('span', { class: 'dropped-reason' }, reasonText(part.reason)),
          ...highlighted(text, part, lit),
        ),
      ),
    );
  };
  return element('div', { class: 'article-text' }, ...articleBlocks(article, 'unsorted').map(blockView));
}

function reasonText(reason: string): string {
  return strings.article.reasons[reason] ?? reason;
}
