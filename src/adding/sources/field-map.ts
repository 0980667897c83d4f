import { DatelineError } from '../../errors.ts';

/** What of an article a line of JSON may give. */
export type ArticleField = 'title' | 'text' | 'date' | 'author' | 'publisher' | 'url' | 'id';

/** Under which names, in the order they are looked for, each field is found. */
export type FieldMap = Readonly<Record<ArticleField, readonly string[]>>;

/** Compared without capitals, hyphens and underscores. */
const USUAL: FieldMap = {
  title: ['title', 'headline'],
  text: ['text', 'body', 'articlebody', 'content', 'article', 'maintext', 'bodytext', 'fulltext'],
  date: [
    'date',
    'published',
    'publishedat',
    'datepublished',
    'datepublish',
    'pubdate',
    'publicationdate',
    'publishdate',
  ],
  author: ['author', 'authors', 'byline', 'creator'],
  publisher: ['publisher', 'source', 'outlet', 'publication', 'site', 'sitename', 'newspaper'],
  url: ['url', 'link', 'canonicalurl', 'permalink', 'weburl'],
  id: ['id', '_id', 'guid', 'uuid', 'articleid'],
};

/**
 * Reads `title=headline,text=body`: the names of fields in a file, a full stop leading into an object. What is not named
 * keeps its usual names. Throws `USAGE`.
 */
export function readFieldMap(map: string | undefined): FieldMap {
  const named = (map ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const [field = '', name = '', ...more] = part.split('=').map((each) => each.trim());
      if (!Object.hasOwn(USUAL, field) || name === '' || more.length > 0) throw notAMap(part);
      return [field, [name]] as const;
    });
  return { ...USUAL, ...Object.fromEntries(named) };
}

function notAMap(part: string): DatelineError {
  const fields = Object.keys(USUAL).join(', ');
  return new DatelineError('USAGE', `--map takes parts like text=body, not "${part}"; the fields are ${fields}.`);
}

/** The value of a field in a line: text, where it can be had from text, numbers, lists of these and objects with a name. */
export function valueOf(row: Readonly<Record<string, unknown>>, names: readonly string[], separator: string): string {
  for (const name of names) {
    const value = written(lookUp(row, name), separator);
    if (value !== '') return value;
  }
  return '';
}

function lookUp(row: Readonly<Record<string, unknown>>, name: string): unknown {
  if (Object.hasOwn(row, name)) return row[name];
  const same = Object.keys(row).find((key) => plain(key) === plain(name));
  if (same !== undefined) return row[same];
  const dot = name.indexOf('.');
  const inner = dot > 0 ? row[name.slice(0, dot)] : undefined;
  return isRecord(inner) ? lookUp(inner, name.slice(dot + 1)) : undefined;
}

function plain(key: string): string {
  return key.toLowerCase().replace(/[-_\s]/g, '');
}

function written(value: unknown, separator: string): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) {
    return value
      .map((each) => written(each, separator))
      .filter((each) => each !== '')
      .join(separator);
  }
  return isRecord(value) ? written(value['name'] ?? value['title'] ?? value['$oid'], separator) : '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
