import { collapsed } from '../../domain/span.ts';
import type { DomDocument } from './dom.ts';

/** The fields of a schema.org article that Dateline uses, as written. */
export interface ArticleJsonLd {
  readonly title?: string | undefined;
  readonly publisher?: string | undefined;
  readonly author?: string | undefined;
  readonly published?: string | undefined;
  readonly url?: string | undefined;
}

/** schema.org's `Article` and its kinds: NewsArticle, ReportageNewsArticle, BlogPosting, LiveBlogPosting, Report … */
const ARTICLE_TYPE = /(?:Article|BlogPosting|Report)$/;

/** The first article that a page's JSON-LD scripts describe, at the top or inside arrays and `@graph`; {} where there is none. */
export function readArticleJsonLd(document: DomDocument): ArticleJsonLd {
  const values = [...document.querySelectorAll('script[type="application/ld+json"]')].map((script) =>
    parse(script.textContent ?? ''),
  );
  const article = findArticle(values);
  if (!article) return {};
  return {
    title: stringOf(article['headline']) ?? stringOf(article['name']),
    publisher: nameOf(article['publisher']),
    author: nameOf(article['author']),
    published: stringOf(article['datePublished']),
    url: stringOf(article['url']) ?? stringOf(article['mainEntityOfPage']),
  };
}

/** Publishers write JSON-LD by template; a script that is not JSON declares nothing, and the other sources still count. */
function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function findArticle(values: readonly unknown[]): Record<string, unknown> | null {
  const pending = [...values].reverse();
  for (let seen = 0; pending.length > 0 && seen < 10_000; seen++) {
    const value = pending.pop();
    if (Array.isArray(value)) for (const each of value.toReversed()) pending.push(each);
    else if (isRecord(value)) {
      const types = [value['@type']].flat();
      if (types.some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type))) return value;
      pending.push(value['mainEntity'], value['@graph']);
    }
  }
  return null;
}

function nameOf(value: unknown): string | undefined {
  const names = [value].flat().map((each) => (isRecord(each) ? stringOf(each['name']) : stringOf(each)));
  return names.filter((name) => name !== undefined && !/^https?:/.test(name)).join(', ') || undefined;
}

function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' ? collapsed(value) || undefined : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
