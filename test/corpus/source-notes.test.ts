import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { inspectFiles } from '../../src/corpus/inspect-files.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { corpusDigest } from '../../src/indexing/corpus-digest.ts';

const page = '<h1>Crane falls</h1><p>The crane on the east quay fell at noon, the harbour office said.</p>';
const note = { url: 'https://news.test/crane', addedAt: '2026-11-22T10:00:00.000Z', sha256: 'a'.repeat(64) };

async function folderWith(files: Record<string, string>) {
  const dir = await mkdtemp(join(tmpdir(), 'dateline-notes-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) await writeFile(join(dir, name), text);
  return dir;
}

const read = async (dir: string) => readCorpus({ dir, maxFileBytes: 1e6 });

describe('the note beside an article', () => {
  test('gives its address, and is neither an article nor a file of another kind', async () => {
    const dir = await folderWith({ 'a.html': page, 'a.html.source.json': JSON.stringify(note), 'b.json': '{}' });
    const { articles, refused, skipped } = await read(dir);
    expect(articles).toMatchObject([{ id: 'a.html', url: 'https://news.test/crane' }]);
    expect({ refused, skipped }).toEqual({ refused: [], skipped: 1 });
    expect(await inspectFiles([join(dir, 'a.html')], { maxFileBytes: 1e6 })).toMatchObject([
      { article: { url: 'https://news.test/crane' } },
    ]);
  });

  test.each([
    ['https://news.test/tidy', 'https://news.test/tidy'],
    ['https://elsewhere.test/', 'https://news.test/crane'],
  ])('goes before an address that the page claims on another host: %s', async (claimed, address) => {
    const html = `<link rel="canonical" href="${claimed}">${page}`;
    const dir = await folderWith({ 'a.html': html, 'a.html.source.json': JSON.stringify(note) });
    expect((await read(dir)).articles).toMatchObject([{ url: address }]);
  });

  test.each([
    ['no JSON', '{', /not JSON/],
    ['an address that a click would run', JSON.stringify({ ...note, url: 'javascript:alert(1)' }), /url: is no http/],
    ['another form', JSON.stringify({ address: 'https://news.test' }), /url: Required/],
    ['a novel', JSON.stringify({ ...note, from: 'x'.repeat(100_000) }), /bytes, more than/],
  ])('that is %s is refused, and the article read without it', async (_name, text, reason) => {
    const dir = await folderWith({ 'a.html': page, 'a.html.source.json': text });
    const { articles, refused } = await read(dir);
    expect(articles).toMatchObject([{ title: 'Crane falls', url: null }]);
    expect(refused).toEqual([{ file: 'a.html.source.json', reason: expect.stringMatching(reason) }]);
  });

  test('makes the index stale where it says something else of the article, and not where only its times differ', async () => {
    const dir = await folderWith({ 'a.html': page, 'a.html.source.json': JSON.stringify(note) });
    const before = (await read(dir)).digest;
    expect(await corpusDigest(dir, 1e6)).toBe(before);
    await writeFile(
      join(dir, 'a.html.source.json'),
      JSON.stringify({ ...note, addedAt: '2026-11-23T10:00:00Z', etag: '"2"' }),
    );
    expect(await corpusDigest(dir, 1e6)).toBe(before);
    await writeFile(join(dir, 'a.html.source.json'), JSON.stringify({ ...note, url: 'https://news.test/other' }));
    expect(await corpusDigest(dir, 1e6)).not.toBe(before);
    expect((await read(dir)).digest).toBe(await corpusDigest(dir, 1e6));
  });

  test('never makes an event of the story the date, and the feed only where the page is undated', async () => {
    const feed = { published: 'Tue, 14 May 2024 10:00:00 GMT', author: 'Tom Rae', title: 'Feed title' };
    const dated = `<meta property="article:published_time" content="2024-05-01"><meta name="author" content="Ida Wells">${page}`;
    const dir = await folderWith({
      'a.html': page.replace('at noon', 'on 3 May 2023'),
      'a.html.source.json': JSON.stringify({ ...note, feed }),
      'b.html': dated,
      'b.html.source.json': JSON.stringify({ ...note, feed }),
    });
    expect((await read(dir)).articles).toMatchObject([
      {
        publishedAt: '2024-05-14',
        publishedPrecision: 'day',
        dateSource: 'feed',
        author: 'Tom Rae',
        title: 'Crane falls',
      },
      { publishedAt: '2024-05-01', dateSource: 'html-metadata', author: 'Ida Wells', title: 'Crane falls' },
    ]);
  });
});
