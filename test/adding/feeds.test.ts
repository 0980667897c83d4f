import type { IncomingMessage, ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { emptyCorpus } from './adding.ts';
import { newsPage, openSite, rss, send } from './test-site.ts';

const bare = '<p>The crane on the east quay fell at noon, and nobody was hurt, the harbour office said.</p>';

function entry(path: string, updated: string): string {
  return `<entry><title>A</title><link href="${path}"/><updated>${updated}</updated></entry>`;
}

/** A page that is not sent again to whoever has it. */
function versioned(req: IncomingMessage, res: ServerResponse): void {
  if (req.headers['if-none-match'] === '"1"') res.writeHead(304).end();
  else send(newsPage('C'), 'text/html', { etag: '"1"' })(req, res);
}

function atom(...entries: string[]) {
  const feed = `<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title>${entries.join('')}</feed>`;
  return send(feed, 'application/atom+xml');
}

describe('a feed', () => {
  test('leads to its pages; what it says of them counts only where they say nothing', async () => {
    const dated = `<html><head><title>Dated</title><meta property="article:published_time" content="2024-05-01"><meta name="author" content="Ida Wells"></head><body><h1>Dated</h1>${bare}</body></html>`;
    const site = await openSite({
      '/rss': send(
        rss(
          '<title>Crane &lt;b&gt;falls&lt;/b&gt;</title><link>/bare</link><pubDate>Tue, 14 May 2024 23:50:00 -0700</pubDate><author>ed@news.test (Tom Rae)</author>',
          '<title>Wrong</title><link>/dated</link><pubDate>Wed, 15 May 2024 10:00:00 GMT</pubDate><author>ed@news.test (Tom Rae)</author>',
          '<title>No link at all</title>',
          '<title>Elsewhere</title><link>javascript:alert(1)</link>',
        ),
        'application/rss+xml; charset=utf-8',
      ),
      '/bare': send(bare),
      '/dated': send(dated),
    });
    const { add, corpusDir } = await emptyCorpus();
    expect(await add([site.url('/rss')])).toMatchObject([
      { source: site.url('/bare'), outcome: 'added' },
      { source: site.url('/dated'), outcome: 'added' },
    ]);
    const { articles } = await readCorpus({ dir: corpusDir, maxFileBytes: 1e6 });
    expect(articles).toMatchObject([
      { title: 'Crane falls', titleSource: 'feed', author: 'Tom Rae', publishedAt: '2024-05-14', dateSource: 'feed' },
      { title: 'Dated', author: 'Ida Wells', publishedAt: '2024-05-01', dateSource: 'html-metadata' },
    ]);
  });

  test.each([
    [
      'Atom',
      'application/atom+xml',
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><title type="html">A &lt;i&gt;b&lt;/i&gt;</title><link rel="self" href="/no"/><link href="/a"/><published>2024-05-01T00:00:00Z</published><updated>2024-05-02T00:00:00Z</updated><author><name>Ida</name></author></entry></feed>',
    ],
    [
      'RDF',
      'text/xml',
      '<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>T</title></channel><item><title>A b</title><link>/a</link><dc:date>2024-05-01T00:00:00Z</dc:date><dc:creator>Ida</dc:creator></item></rdf:RDF>',
    ],
    [
      'JSON',
      'application/json',
      '{"version": "https://jsonfeed.org/version/1.1", "title": "T", "items": [{"id": "1", "url": "/a", "title": "A b", "date_published": "2024-05-01T00:00:00Z", "authors": [{"name": "Ida"}]}]}',
    ],
    [
      'RSS, sent as a page',
      'text/html',
      rss(
        '<title>A b</title><guid isPermaLink="true">/a</guid><pubDate>2024-05-01T00:00:00Z</pubDate><author>Ida</author>',
      ),
    ],
  ])('may be %s', async (_name, type, feed) => {
    const site = await openSite({ '/feed': send(feed, type), '/a': send(newsPage('A')) });
    const { add, note } = await emptyCorpus();
    const [addition, ...more] = await add([site.url('/feed')]);
    expect(addition).toMatchObject({ source: site.url('/a'), outcome: 'added' });
    expect(more).toEqual([]);
    expect((await note(addition?.file ?? ''))['feed']).toMatchObject({
      title: 'A b',
      author: 'Ida',
      published: '2024-05-01T00:00:00Z',
    });
  });

  test.each([
    ['cut off in the middle', '<?xml version="1.0"?><rss version="2.0"><channel><item><link>/a</link>'],
    ['empty', rss()],
    [
      'made of entities',
      `<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>${rss('<link>&b;</link>').slice(21)}`,
    ],
  ])('that is %s fails, and says so', async (_name, feed) => {
    const site = await openSite({ '/feed': send(feed, 'application/rss+xml') });
    const { add, files } = await emptyCorpus();
    const additions = await add([site.url('/feed')]);
    expect(additions.map(({ outcome }) => outcome)).toEqual(['failed']);
    expect(await files()).toEqual([]);
  });

  test('is followed no deeper: a feed that it names is no page', async () => {
    const site = await openSite({
      '/outer': send(rss('<link>/inner</link>'), 'application/rss+xml'),
      '/inner': send(rss('<link>/a</link>'), 'application/rss+xml'),
    });
    const { add } = await emptyCorpus();
    expect(await add([site.url('/outer')])).toMatchObject([{ source: site.url('/inner'), outcome: 'refused' }]);
  });

  test('gives at most as many pages as are asked for, each once', async () => {
    const links = Array.from({ length: 30 }, (_, index) => `<link>/${index >> 1}</link>`);
    const site = await openSite({ '/feed': send(rss(...links), 'text/xml'), '*': send(newsPage('A')) });
    const { add } = await emptyCorpus();
    expect(await add([site.url('/feed')], { mostItems: 4 })).toHaveLength(4);
    expect(await add([site.url('/feed')])).toHaveLength(15);
  });

  test('that is looked at again and again costs one request, until a page is new or said to be updated', async () => {
    const site = await openSite({ '/feed': atom(entry('/a', '2024-05-01')), '*': send(newsPage('A')) });
    const { add } = await emptyCorpus();
    const look = async () => {
      site.asked.length = 0;
      const additions = await add([site.url('/feed')], { newOnly: true });
      return [additions.map(({ outcome }) => outcome), site.asked.filter((path) => path !== '/robots.txt').sort()];
    };
    expect(await look()).toEqual([['added'], ['/a', '/feed']]);
    expect(await look()).toEqual([['unchanged'], ['/feed']]);
    site.routes['/feed'] = atom(entry('/a', '2024-05-02'), entry('/b', '2024-05-02'));
    site.routes['/a'] = send(newsPage('A, revised'));
    expect(await look()).toEqual([
      ['changed', 'added'],
      ['/a', '/b', '/feed'],
    ]);
    expect(await look()).toEqual([['unchanged', 'unchanged'], ['/feed']]);
    site.routes['/c'] = versioned;
    await add([site.url('/c')]);
    site.routes['/feed'] = atom(entry('/c', '2024-05-03'));
    expect(await look()).toEqual([['unchanged'], ['/c', '/feed']]);
    expect(await look()).toEqual([['unchanged'], ['/feed']]);
  });
});
