import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { reasonOf } from '../../corpus/article-file.ts';
import type { Addition } from '../addition.ts';
import { hashOf, slugOf } from '../keeping/file-name.ts';
import { keepArticle } from '../keeping/keep-article.ts';
import { keptFile } from '../keeping/kept-file.ts';
import { articlePage } from './article-page.ts';
import { boundedLines } from './bounded-lines.ts';
import { valueOf, type ArticleField, type FieldMap } from './field-map.ts';

export interface JsonLinesContext {
  readonly corpusDir: string;
  readonly maxBytes: number;
  readonly fields: FieldMap;
  readonly dryRun: boolean;
}

type Row = Readonly<Record<string, unknown>>;

/** Adds the articles of a file of JSON Lines, each as a page in a folder that is named for the file. Throws what the file system throws while it is read. */
export async function* addJsonLines(path: string, context: JsonLinesContext): AsyncGenerator<Addition, void> {
  const seen = new Map<string, number>();
  const file = basename(path);
  const folder = slugOf(file.replace(/\.[a-z]+$/i, ''));
  const handle = await open(path).catch((error: NodeJS.ErrnoException) => reasonOf(error));
  if (typeof handle === 'string') return yield refused(file, handle);
  if (!(await handle.stat()).isFile()) {
    await handle.close();
    return yield refused(file, 'it is no file');
  }
  for await (const { line, text } of boundedLines(handle.createReadStream(), context.maxBytes)) {
    const source = `${file}:${line}`;
    if (text?.trim() === '') continue;
    const row = text === null ? `the line has more than ${context.maxBytes} bytes` : parse(text);
    if (typeof row === 'string') yield refused(source, row);
    else yield { source, ...(await addRow(row, { ...context, source, line, folder, seen })) };
  }
}

interface RowContext extends JsonLinesContext {
  readonly source: string;
  readonly line: number;
  readonly folder: string;
  /** Lines by the name of the article that they gave. */
  readonly seen: Map<string, number>;
}

async function addRow(row: Row, context: RowContext): Promise<Omit<Addition, 'source'>> {
  const { corpusDir, fields, dryRun, maxBytes, source, line, folder, seen } = context;
  const value = (field: ArticleField) => valueOf(row, fields[field], field === 'text' ? '\n\n' : ', ');
  const [title, text, date, author, publisher, id] = (
    ['title', 'text', 'date', 'author', 'publisher', 'id'] as const
  ).map(value) as [string, string, string, string, string, string];
  if (!/[\p{L}\p{N}]/u.test(text)) return refused(source, `it has no text (looked for ${fields.text.join(', ')})`);
  const url = address(value('url'));
  const stem = `${folder}/${nameOf(id || url, title || text, date)}`;
  const before = seen.get(stem);
  if (before !== undefined) return refused(source, `it is the same article as line ${before}`);
  seen.set(stem, line);
  const bytes = Buffer.from(articlePage({ title, text, date, author, publisher, url }));
  if (bytes.length > maxBytes)
    return refused(source, `its page would have ${bytes.length} bytes, more than ${maxBytes}`);
  const kept = await keptFile(corpusDir, stem);
  return keepArticle({
    corpusDir,
    name: `${stem}.html`,
    bytes,
    note: { url: url || null, from: source },
    kept,
    dryRun,
  });
}

/** By what stays the same when the article is revised, where there is such a thing. */
function nameOf(identity: string, words: string, date: string): string {
  if (identity === '') return `${slugOf(words)}-${hashOf(`${words.slice(0, 500)}\n${date}`)}`;
  const last = identity.split(/[/?#]/).findLast((part) => part !== '') ?? '';
  return `${slugOf(last.replace(/\.[a-z]{2,5}$/i, ''))}-${hashOf(identity)}`;
}

function parse(text: string): Row | string {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
    return 'it is no JSON object';
  } catch {
    return 'it is not JSON';
  }
}

function address(text: string): string {
  return URL.canParse(text) && /^https?:/i.test(text) && text.length <= 2000 ? text : '';
}

function refused(source: string, reason: string): Addition {
  return { source, outcome: 'refused', file: null, reason };
}
