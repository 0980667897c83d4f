import { VFile } from 'vfile';
import { matter } from 'vfile-matter';
import type { DeclaredMetadata } from './page.ts';

/** From the first line to the closing `---`; at most 20,000 characters, so that a rule at the top of a long text is not one. */
const LONGEST = 20_000;

/** Names under which front matter gives a value, in the order they are looked for. */
export const FRONT_MATTER_KEYS = {
  title: ['title', 'headline'],
  publisher: ['publisher', 'source', 'site', 'outlet', 'publication', 'site_name'],
  author: ['author', 'authors', 'byline', 'by'],
  published: [
    'date',
    'published',
    'publishedat',
    'published_at',
    'pubdate',
    'publish_date',
    'date_published',
    'datetime',
  ],
  url: ['url', 'link', 'canonical', 'canonical_url', 'permalink'],
} as const;

/** The YAML front matter of a Markdown file as declared metadata with its span; null where there is none that can be read. */
export function readFrontMatter(text: string): DeclaredMetadata | null {
  const end = endOf(text);
  if (end === null) return null;
  const span = { start: 0, end };
  const values = read(text.slice(0, end));
  if (!values) return null;
  const byKey = new Map(Object.entries(values).map(([key, value]) => [key.toLowerCase(), value]));
  const found = Object.entries(FRONT_MATTER_KEYS).flatMap(([field, names]) => {
    const value = names.map((name) => written(byKey.get(name))).find((each) => each !== undefined);
    return value === undefined ? [] : [[field, value]];
  });
  return { source: 'front-matter', span, ...(Object.fromEntries(found) as Partial<DeclaredMetadata>) };
}

function endOf(text: string): number | null {
  if (!/^---[ \t]*\r?\n/.test(text.slice(0, 200))) return null;
  const close = /\n(?:---|\.\.\.)[ \t]*(?=\r?\n|$)/.exec(text.slice(0, LONGEST));
  return close ? close.index + close[0].length : null;
}

/** Brackets and dashes that would nest deeper than any front matter; the parser's time grows with the square of the depth. */
const DEEP = /(?:[-[{] ?){40}/;

/** What the parser refuses (broken YAML, resource exhaustion) is not front matter: it stays in the text, where everyone sees it. */
function read(block: string): Record<string, unknown> | null {
  if (DEEP.test(block.slice(3, -3))) return null;
  const file = new VFile(block);
  try {
    matter(file);
  } catch {
    return null;
  }
  const value = file.data['matter'];
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
}

function written(value: unknown): string | undefined {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(written).filter(Boolean).join(', ') || undefined;
  if (typeof value === 'object' && value !== null && 'name' in value) return written(value.name);
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() || undefined : undefined;
}
