import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { emptyCorpus } from './adding.ts';
import { newsPage, openSite, send } from './test-site.ts';

describe('a web page', () => {
  test('is kept byte by byte under a name that says where it is from, and read with its address', async () => {
    const page = newsPage('Ferry back in service');
    const site = await openSite({ '/2026/ferry-back.html?id=7': send(page) });
    const { add, files, read, note, corpusDir } = await emptyCorpus();
    const url = site.url('/2026/ferry-back.html?id=7');
    const [added, ...more] = await add([`${url}#comments`]);
    expect(more).toEqual([]);
    expect(added).toMatchObject({ outcome: 'added', source: url, reason: null });
    const file = added?.file as string;
    expect(file).toMatch(new RegExp(`^news\\.test_${site.port}/ferry-back-[0-9a-f]{10}\\.html$`));
    expect(await files()).toEqual([file, `${file}.source.json`]);
    expect(await read(file)).toBe(page);
    expect(await note(file)).toMatchObject({ url });
    const { articles, refused, skipped } = await readCorpus({ dir: corpusDir, maxFileBytes: 1e6 });
    expect({ refused, skipped }).toEqual({ refused: [], skipped: 0 });
    expect(articles).toMatchObject([{ id: file, url, title: 'Ferry back in service', publishedAt: null }]);
    expect(new Set(site.agents)).toEqual(new Set([expect.stringMatching(/^Dateline\//)]));
  });

  test('that is there already is asked for only if it has changed, and then left as it is', async () => {
    let fresh = newsPage('Toll at four');
    const site = await openSite({
      '/toll': (req, res) => {
        const etag = `"${fresh.length}"`;
        if (req.headers['if-none-match'] === etag) res.writeHead(304).end();
        else res.writeHead(200, { 'content-type': 'text/html', etag }).end(fresh);
      },
      '/untold': send(newsPage('Without a version')),
    });
    const { add, read, note, corpusDir } = await emptyCorpus();
    const urls = [site.url('/toll'), site.url('/untold')];
    const [{ file }] = (await add(urls)) as unknown as [{ file: string }];
    const before = await note(file);
    expect(await add(urls)).toMatchObject([{ outcome: 'unchanged', file }, { outcome: 'unchanged' }]);
    expect(await note(file)).toEqual(before);
    fresh = newsPage('Toll rises to five');
    expect(await add(urls)).toMatchObject([{ outcome: 'changed', file }, { outcome: 'unchanged' }]);
    expect(await read(file)).toBe(fresh);
    const { articles } = await readCorpus({ dir: corpusDir, maxFileBytes: 1e6 });
    expect(articles.map(({ title }) => title)).toEqual(['Toll rises to five', 'Without a version'].sort());
  });

  test('that is gone, fails or has become something else leaves the one that was kept', async () => {
    const site = await openSite({ '/a': send(newsPage('Kept for ever')) });
    const { add, files, read } = await emptyCorpus();
    const [{ file }] = (await add([site.url('/a')])) as unknown as [{ file: string }];
    const kept = [await files(), await read(file), await read(`${file}.source.json`)];
    const later: [string, Parameters<typeof openSite>[0]][] = [
      ['HTTP 404', {}],
      ['HTTP 500', { '/a': (_req, res) => void res.writeHead(500).end() }],
      ['image/png', { '/a': send('PNG', 'image/png') }],
      ['no text', { '/a': send('<html><body></body></html>') }],
      ['a PDF', { '/a': send('%PDF-1.7 nothing') }],
      ['was kept as', { '/a': send('Now it is plain text.', 'text/plain') }],
      ['connection failed', { '/a': (req) => void req.socket.destroy() }],
    ];
    for (const [reason, routes] of later) {
      site.routes['/a'] = routes?.['/a'] ?? ((_req, res) => void res.writeHead(404).end());
      const [addition] = await add([site.url('/a')]);
      expect(addition).toMatchObject({ outcome: expect.stringMatching(/refused|failed/) });
      expect(addition?.reason).toContain(reason);
      expect([await files(), await read(file), await read(`${file}.source.json`)]).toEqual(kept);
    }
  });

  test('that somebody changed by hand is not overwritten', async () => {
    const site = await openSite({ '/a': send(newsPage('First')) });
    const { add, read, corpusDir } = await emptyCorpus();
    const [{ file }] = (await add([site.url('/a')])) as unknown as [{ file: string }];
    await writeFile(join(corpusDir, file), newsPage('Corrected by hand'));
    expect(await add([site.url('/a')])).toMatchObject([{ outcome: 'unchanged' }]);
    site.routes['/a'] = send(newsPage('Second'));
    expect(await add([site.url('/a')])).toMatchObject([
      { outcome: 'refused', reason: expect.stringMatching(/by hand/) },
    ]);
    expect(await read(file)).toContain('Corrected by hand');
  });

  test('is put right where a writing was broken off between the note and the page', async () => {
    const site = await openSite({ '/a': send(newsPage('First'), 'text/html', { etag: '"1"' }) });
    const { add, read, corpusDir } = await emptyCorpus();
    const [{ file }] = (await add([site.url('/a')])) as unknown as [{ file: string }];
    const first = await read(file);
    const second = newsPage('Second');
    site.routes['/a'] = (req, res) => {
      if (req.headers['if-none-match'] === '"2"') res.writeHead(304).end();
      else res.writeHead(200, { 'content-type': 'text/html', etag: '"2"' }).end(second);
    };
    await add([site.url('/a')]);
    await writeFile(join(corpusDir, file), first); // As a crash after the note leaves it.
    expect(await add([site.url('/a')])).toMatchObject([{ outcome: 'changed' }]);
    expect(await read(file)).toBe(second);
  });

  test('is read in the charset that only its server named', async () => {
    const bytes = Uint8Array.from(
      Buffer.from(newsPage('Caf? on the quay'), 'latin1').map((byte) => (byte === 63 ? 0xe9 : byte)),
    );
    const cyrillic = Uint8Array.from([
      ...Buffer.from('<title>x</title><h1>'),
      0xcc,
      0xee,
      0xf1,
      0xf2,
      ...Buffer.from('</h1><p>Text.</p>'),
    ]);
    const site = await openSite({
      '/latin': send(bytes, 'text/html; charset=ISO-8859-1'),
      '/cyrillic': send(cyrillic, 'text/html; charset="windows-1251"'),
      '/unknown': send(newsPage('Plain'), 'text/html; charset=klingon-8'),
    });
    const { add, corpusDir } = await emptyCorpus();
    const additions = await add(['/latin', '/cyrillic', '/unknown'].map((path) => site.url(path)));
    expect(additions.map(({ outcome }) => outcome)).toEqual(['added', 'added', 'added']);
    const { articles } = await readCorpus({ dir: corpusDir, maxFileBytes: 1e6 });
    const texts = articles.map(({ text }) => text).join('\n');
    expect(texts).toContain('Café on the quay');
    expect(texts).toContain('Мост');
  });

  test('that cannot be written is an error that says so, and leaves nothing half done', async () => {
    const site = await openSite({ '/a': send(newsPage('A')) });
    const { add, files, corpusDir } = await emptyCorpus();
    await writeFile(join(corpusDir, `news.test_${site.port}`), 'a file where the folder should be');
    await expect(add([site.url('/a')])).rejects.toMatchObject({
      code: 'CORPUS_UNWRITABLE',
      message: expect.stringMatching(/cannot be written/),
    });
    expect(await files()).toEqual([`news.test_${site.port}`]);
  });

  test('may come byte by byte, and with versions that no header may hold again', async () => {
    const page = newsPage('Dribble', 'The tap in the square drips, a resident said on Monday. '.repeat(20));
    const site = await openSite({
      '/drip': async (_req, res) => {
        res.writeHead(200, { 'content-type': 'text/html', etag: `"${'v'.repeat(3000)}"` });
        for (const letter of page) if (!res.write(letter)) await once(res, 'drain');
        res.end();
      },
    });
    const { add, read, note } = await emptyCorpus();
    const [{ file }] = (await add([site.url('/drip')])) as unknown as [{ file: string }];
    expect(await read(file)).toBe(page);
    expect(await note(file)).not.toHaveProperty('etag');
    expect(await add([site.url('/drip')])).toMatchObject([{ outcome: 'unchanged' }]);
  });

  test('is only told of in a dry run', async () => {
    const site = await openSite({ '/a': send(newsPage('Not yet')) });
    const { add, files } = await emptyCorpus();
    expect(await add([site.url('/a')], { dryRun: true })).toMatchObject([
      { outcome: 'added', file: expect.any(String) },
    ]);
    expect(await files()).toEqual([]);
  });
});
