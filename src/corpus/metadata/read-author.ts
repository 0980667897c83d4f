import type { ArticleMetadata } from '../../domain/article.ts';
import { collapsed, type Span } from '../../domain/span.ts';
import { FRONT_MATTER_KEYS } from '../front-matter.ts';
import type { Page } from '../page.ts';
import { bioSubject } from './bio.ts';
import { bylineAuthor, isRole } from './byline.ts';
import { lineDates } from './date-line.ts';
import { bearsDay } from './dated-parts.ts';
import { declaredAuthor } from './declared-author.ts';
import { frontMatterValue } from './front-matter-value.ts';
import type { FoundBody } from '../find-body/find-body.ts';
import { spanOfPart, type PageLine } from './page-line.ts';
import { areNames, mayBePeople } from './person-name.ts';

/** An author and where the name was read. */
export type FoundAuthor = Pick<ArticleMetadata, 'author'> & { readonly span?: Span };

const ABOUT = /^about the authors?\b/i;
/** Lines between a byline and the first paragraph. */
const NEAR = 10;
const FAR = 40;
const CONTACT = /^(?:@\w{2,30}|[\w.+-]{1,40}@[\w.-]{3,60})$/;
const REPORTING_BY = /^\(?(?:reporting|report|reported|writing|written) by (?<names>[^;()]{3,120})/i;

/** Who wrote an article: what the page declares, a byline, a reporting credit or the biography of its author; else null. */
export function readAuthor(page: Page, found: FoundBody, lines: readonly PageLine[]): FoundAuthor {
  const declared = declaredAuthor(page.declared?.author);
  if (declared !== null) {
    const span = frontMatterValue(page, FRONT_MATTER_KEYS.author);
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

/** A name alone between headline and story, with or beside a date, a role or an address; one that the story names too is its subject. */
function loneName(lines: readonly PageLine[], story: string): NamedLine | undefined {
  for (const [at, line] of lines.entries()) {
    if (line.zone !== 'head' || line.distance > NEAR) continue;
    const [date] = lineDates(line.text);
    const name = date ? line.text.slice(0, date.date.start).replace(/[\s,]+$/, '') : line.text;
    if (name.split(' ').length > 4 || !mayBePeople(name) || story.includes(name.slice(name.lastIndexOf(' ') + 1)))
      continue;
    const [before = '', after = ''] = [lines[at - 1]?.text, lines[at + 1]?.text];
    const placed = isRole(after) || CONTACT.test(after) || bearsDay(after) || bearsDay(before);
    if (date || placed) return { author: name, line };
  }
  return undefined;
}

function creditedAuthor(lines: readonly PageLine[]): NamedLine | undefined {
  for (const line of lines) {
    if (line.zone !== 'tail') continue;
    const credit = REPORTING_BY.exec(line.text)?.groups?.['names'];
    const names = credit?.replace(/ (?:in|at|from) .*$/, '').replace(/[.)\s]+$/, '') ?? '';
    const author = ABOUT.test(line.text) ? bioSubject(line.text) : areNames(names) ? names : null;
    if (author !== null) return { author, line };
  }
  return undefined;
}

function biographyAuthor(page: Page, found: FoundBody): FoundAuthor {
  for (const span of found.dropped) {
    if (span.reason !== 'bio' && span.reason !== 'repeated') continue;
    const author = bioSubject(collapsed(page.text.slice(span.start, Math.min(span.end, span.start + 1000))));
    if (author !== null) return { author, span: spanOfPart(page, span, author) };
  }
  return { author: null };
}
