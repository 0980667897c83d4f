import type { ArticleMetadata } from '../../domain/article.ts';
import { collapsed, type Span } from '../../domain/span.ts';
import { FRONT_MATTER_KEYS } from '../front-matter.ts';
import type { Page } from '../page.ts';
import { isAgency } from './agency-names.ts';
import { bearsDay, datedParts, periodicalIn } from './dated-parts.ts';
import { readDateline } from './dateline.ts';
import { asDomainName, domainNames } from './domain-brand.ts';
import { footerName } from './footer-name.ts';
import { frontMatterValue } from './front-matter-value.ts';
import { mastheadName } from './masthead.ts';
import { spanOfPart, type PageLine } from './page-line.ts';
import { isOutlet } from './paper-name.ts';
import { brandOfDesk } from './person-name.ts';
import { titleSuffix } from './site-suffix.ts';

/** A publisher and where the name was read. */
export type FoundPublisher = Pick<ArticleMetadata, 'publisher'> & { readonly span?: Span };

/** What else stands in brackets in a dateline, such as a state, is not named so. */
const NAMED_LIKE_ONE = /^\p{Lu}{2,6}$|\b(?:Press|News|Wire|Newswire|Service|Agency)$/u;
/** "Acme News Service": an agency that no list has. */
const SERVICE = /^(?:\p{Lu}[\p{L}.&-]{1,24} ){1,3}(?:News|Press) (?:Agency|Service)$/u;
/** Lines between a byline and the first paragraph. */
const NEAR = 15;
/** Lines between a paper's name and the story: section, headline, standfirst, byline. */
const ABOVE = 5;
/** Lines between a paper's name and its date. */
const BESIDE = 2;

/**
 * Who published a page, by evidence only: what it declares; the rest of its title after the headline; a desk named after
 * it, or its name on the date line; a copyright line; a brand line that agrees with an
 * address on the page; a masthead that names one of the corpus's `known` publishers, or a paper's name at the head of the page; last an
 * agency on the date line or in the dateline. A publisher
 * mentioned in the story, credited with inputs or named in a biography is none: then null.
 */
export function readPublisher(
  page: Page,
  lines: readonly PageLine[],
  known: ReadonlyMap<string, string>,
): FoundPublisher {
  const declared = page.declared?.publisher;
  if (declared !== undefined && /\p{L}/u.test(declared) && !/^https?:/i.test(declared)) {
    const span = frontMatterValue(page, FRONT_MATTER_KEYS.publisher);
    return { publisher: collapsed(declared), ...(span ? { span } : {}) };
  }
  const suffix = titleSuffix(page);
  if (suffix !== null) return { publisher: suffix };
  const furniture = lines.filter((line) => line.zone !== 'prose' && line.text !== '');
  return (
    fromByline(page, furniture) ??
    fromFooter(page, furniture) ??
    fromBrand(furniture) ??
    fromMasthead(furniture, known) ??
    fromHead(page, furniture) ??
    fromDatedAgency(page, furniture) ??
    fromDateline(page, lines)
  );
}

/** A desk named after the paper, or the paper's own name on the date line ("Acme Times | Updated: 12 May 2021", "Acme Times, 12 May") or beside it. */
function fromByline(page: Page, furniture: readonly PageLine[]): FoundPublisher | null {
  for (const [at, line] of furniture.entries()) {
    if (line.zone !== 'head' || line.distance > NEAR) continue;
    const first = line.text.replace(/^by:? /i, '').split(/\s?[|·•]\s?/)[0] ?? '';
    const brand = brandOfDesk(first);
    if (brand !== null) return { publisher: brand, span: spanOfPart(page, line, brand) };
    const paper = periodicalIn(line.text) ?? datedParts(line.text).find(isOutlet);
    if (paper !== undefined) return { publisher: paper, span: spanOfPart(page, line, paper) };
    const beside = furniture.slice(Math.max(0, at - BESIDE), at + BESIDE + 1);
    if (isOutlet(first) && beside.some(({ zone, text }) => zone === 'head' && bearsDay(text)))
      return { publisher: first, span: spanOfPart(page, line, first) };
  }
  return null;
}

/** A line above the story that is the whole name of a publisher that other pages of the corpus prove. */
function fromMasthead(furniture: readonly PageLine[], known: ReadonlyMap<string, string>): FoundPublisher | null {
  for (const line of furniture) {
    const publisher = line.zone === 'head' ? known.get(asDomainName(line.text)) : undefined;
    if (publisher !== undefined) return { publisher, span: { start: line.start, end: line.end } };
  }
  return null;
}

/** A paper's name that opens the page or stands right above the story, by itself or before a section. */
function fromHead(page: Page, furniture: readonly PageLine[]): FoundPublisher | null {
  for (const [at, line] of furniture.entries()) {
    if (line.zone !== 'head' || (at > 0 && line.distance > ABOVE)) continue;
    const name = mastheadName(line.text, furniture[at + 1]?.text ?? '');
    if (name !== null) return { publisher: name, span: spanOfPart(page, line, name) };
  }
  return null;
}

/** Of several copyright lines an agency's gives way to the site's own; else the last one is the site's. */
function fromFooter(page: Page, furniture: readonly PageLine[]): FoundPublisher | null {
  const named = furniture.flatMap((line) => {
    const name = footerName(line.text);
    return name === null ? [] : [{ publisher: name, span: spanOfPart(page, line, name) }];
  });
  return named.findLast(({ publisher }) => !isAgency(publisher)) ?? named.at(-1) ?? null;
}

function fromBrand(furniture: readonly PageLine[]): FoundPublisher | null {
  const domains = new Set(furniture.flatMap((line) => domainNames(line.text)));
  const brand = furniture.find(({ text }) => text.split(' ').length <= 5 && domains.has(asDomainName(text)));
  return brand ? { publisher: brand.text, span: { start: brand.start, end: brand.end } } : null;
}

/** "Reuters | 3 May 2024", where nobody else is known to have published it. */
function fromDatedAgency(page: Page, furniture: readonly PageLine[]): FoundPublisher | null {
  for (const line of furniture.filter(({ zone, distance }) => zone === 'head' && distance <= NEAR)) {
    const agency = datedParts(line.text).find((part) => isAgency(part) || SERVICE.test(part));
    if (agency !== undefined) return { publisher: agency, span: spanOfPart(page, line, agency) };
  }
  return null;
}

function fromDateline(page: Page, lines: readonly PageLine[]): FoundPublisher {
  for (const line of lines.filter(({ zone }) => zone === 'prose').slice(0, 3)) {
    const agency = readDateline(page.text.slice(line.start, line.end))?.agency;
    if (agency && (isAgency(agency) || NAMED_LIKE_ONE.test(agency)))
      return { publisher: agency, span: spanOfPart(page, line, agency) };
  }
  return { publisher: null };
}
