import type { ArticleMetadata } from '../../domain/article.ts';
import { collapsed, type Span } from '../../domain/span.ts';
import type { Page } from '../page.ts';
import { bioSubject } from './bio.ts';
import { bylineAuthor, isRole } from './byline.ts';
import { lineDates } from './date-line.ts';
import { frontMatterValue } from './front-matter-value.ts';
import type { FoundBody } from '../find-body/find-body.ts';
import { spanOfPart, type PageLine } from './page-line.ts';
import { areNames, mayBePeople } from './person-name.ts';

/** An author and where the name was read. */
export type FoundAuthor = Pick<ArticleMetadata, 'author'> & { readonly span?: Span };

const KEYS = ['author', 'authors', 'byline', 'by'];
const ABOUT = /^about the authors?:?\s*/i;
/** Lines between a byline and the first paragraph. */
const NEAR = 10;
const FAR = 40;
const CONTACT = /^(?:@\w{2,30}|[\w.+-]{1,40}@[\w.-]{3,60})$/;
const REPORTING_BY = /^\(?(?:reporting|report|reported|writing|written) by (?<names>[^;()]{3,120})/i;

/** Who wrote an article: what the page declares, a byline, a reporting credit or the biography of its author; else null. */
export function readAuthor(page: Page, found: FoundBody, lines: readonly PageLine[]): FoundAuthor {
  const declared = declaredAuthor(page.declared?.author);
  if (declared !== null) {
    const span = frontMatterValue(page, KEYS);
    return span ? { author: declared, span } : { author: declared };
  }
  const story = found.body.map((span) => page.text.slice(span.start, span.end)).join('\n');
  const named = headAuthor(lines) ?? loneName(lines, story) ?? creditedAuthor(lines);
  if (named) return { author: named.author, span: spanOfPart(page, named.line, named.author) };
  return biographyAuthor(page, found);
}

interface NamedLine {
  readonly author: string;
  readonly line: PageLine;
}

/** Names as declared: without "By", without addresses; null where nothing of it is a name. */
function declaredAuthor(written: string | undefined): string | null {
  const names = (written ?? '')
    .split(/[,;]/)
    .map((name) => collapsed(name.replace(/^\s*by\s/i, '').replace(/^[\w.+-]{1,64}@[\w.-]{1,64}\s?\(([^()]{2,80})\)$/, '$1')))
    .filter((name) => name !== '' && !/^(?:https?:|www\.|admin$|administrator$|unknown$|none$|null$)/i.test(name) && !name.includes('@'));
  return names.length === 0 ? null : names.join(', ');
}

/** The byline nearest to the story: a menu or teaser above it may have one too. */
function headAuthor(lines: readonly PageLine[]): NamedLine | undefined {
  const named = lines.flatMap((line, at): NamedLine[] => {
    if (line.zone !== 'head' || line.distance > FAR) return [];
    const next = lines[at + 1];
    if (/^by:?$/i.test(line.text)) return next && areNames(next.text) ? [{ author: next.text, line: next }] : [];
    const author = bylineAuthor(line.text);
    return author === null ? [] : [{ author, line }];
  });
  return named.toSorted((a, b) => a.line.distance - b.line.distance)[0];
}

/** A name alone between headline and story, next to a role, an address or a date; one that the story names too is its subject. */
function loneName(lines: readonly PageLine[], story: string): NamedLine | undefined {
  const line = lines.find(({ zone, text, distance }, at) => {
    if (zone !== 'head' || distance > NEAR || text.split(' ').length > 4 || !mayBePeople(text)) return false;
    const [before = '', after = ''] = [lines[at - 1]?.text, lines[at + 1]?.text];
    const placed = isRole(after) || CONTACT.test(after) || lineDates(after).length > 0 || lineDates(before).length > 0;
    return placed && !story.includes(text.slice(text.lastIndexOf(' ') + 1));
  });
  return line && { author: line.text, line };
}

function creditedAuthor(lines: readonly PageLine[]): NamedLine | undefined {
  for (const line of lines) {
    if (line.zone !== 'tail') continue;
    const about = ABOUT.exec(line.text)?.[0];
    const credit = REPORTING_BY.exec(line.text)?.groups?.['names'];
    const names = credit?.replace(/ (?:in|at|from) .*$/, '').replace(/[.)\s]+$/, '') ?? '';
    const author = about !== undefined ? bioSubject(line.text.slice(about.length)) : areNames(names) ? names : null;
    if (author !== null) return { author, line };
  }
  return undefined;
}

function biographyAuthor(page: Page, found: FoundBody): FoundAuthor {
  for (const block of page.blocks) {
    const dropped = found.dropped.find((span) => span.start <= block.start && block.end <= span.end);
    if (!dropped || !['bio', 'repeated'].includes(dropped.reason)) continue;
    const author = bioSubject(collapsed(page.text.slice(block.start, Math.min(block.end, block.start + 1000))));
    if (author !== null) return { author, span: spanOfPart(page, block, author) };
  }
  return { author: null };
}
