import type { ArticleMetadata } from '../../domain/article.ts';
import { collapsed, type Span } from '../../domain/span.ts';
import { splitSentences } from '../../domain/split-sentences.ts';
import { FRONT_MATTER_KEYS } from '../front-matter.ts';
import type { Page } from '../page.ts';
import { frontMatterValue } from './front-matter-value.ts';
import { findHeadline } from './headline-line.ts';
import type { FoundBody } from '../find-body/find-body.ts';
import { spanOfPart, type PageLine } from './page-line.ts';
import { readDateline } from './dateline.ts';
import { withoutSite } from './site-suffix.ts';

/** A title and where it was read; a first sentence stays where it is, in the body. */
export type FoundTitle = Pick<ArticleMetadata, 'title' | 'titleSource'> & { readonly span?: Span };

const MAX_SENTENCE_TITLE = 90;

/**
 * What a page is called: its declared title without the site's name, else its headline line, else the first body sentence
 * cut at 90 characters between words, else (no body) its first line of text or `fileName`.
 */
export function readTitle(
  page: Page,
  found: FoundBody,
  lines: readonly PageLine[],
  publisher: string | null,
  sites: ReadonlySet<string>,
  fileName: string,
): FoundTitle {
  const headline = findHeadline(page, found, lines);
  const declared = page.declared?.title === undefined ? '' : collapsed(page.declared.title);
  if (page.declared && declared !== '') {
    const title = withoutSite(declared, publisher, sites);
    const inFront = frontMatterValue(page, FRONT_MATTER_KEYS.title);
    const onPage = lines.find((line) => line.text.toLowerCase() === title.toLowerCase());
    const span = inFront ?? (onPage ? { start: onPage.start, end: onPage.end } : undefined);
    return { title, titleSource: page.declared.source, ...(span ? { span } : {}) };
  }
  if (headline)
    return { title: headline.text, titleSource: 'headline', span: spanOfPart(page, headline.line, headline.text) };
  return { title: firstSentence(page, found) || fileName, titleSource: 'first-sentence' };
}

function firstSentence(page: Page, found: FoundBody): string {
  const span = found.body.find(({ kind }) => kind === 'paragraph') ?? found.body[0] ?? page.blocks[0];
  if (!span) return '';
  const skipped = readDateline(page.text.slice(span.start, span.end))?.length ?? 0;
  const first = splitSentences(page.text, {
    start: span.start + skipped,
    end: Math.min(span.end, span.start + 2000),
  })[0];
  const sentence = collapsed(first ? page.text.slice(first.start, first.end) : '');
  if (sentence.length <= MAX_SENTENCE_TITLE) return sentence;
  const cut = sentence.lastIndexOf(' ', MAX_SENTENCE_TITLE);
  return sentence.slice(0, cut > 0 ? cut : MAX_SENTENCE_TITLE).replace(/[\s,;:–—-]+$/, '');
}
