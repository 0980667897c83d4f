import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { addSources } from '../../src/adding/add-sources.ts';
import { createDateline } from '../../src/compose.ts';
import { parseConfig } from '../../src/config.ts';
import { FeedLooks } from '../../src/serving/feed-looks.ts';
import { emptyCorpus, quickLimits, testWeb } from '../adding/adding.ts';
import { newsPage, openSite, rss, send } from '../adding/test-site.ts';
import { readFieldMap } from '../../src/adding/sources/field-map.ts';
import { indexFolder } from '../indexing/index-folder.ts';
import { shippedEmbedder } from '../models/shipped-embedder.ts';

/** Looks at feeds every 20 milliseconds, with the tests' way to the web. */
async function looking(...addresses: readonly string[]) {
  const corpus = await emptyCorpus();
  const reports: unknown[] = [];
  const looks = new FeedLooks({
    addresses,
    look: (signal) =>
      addSources(addresses, {
        corpusDir: corpus.corpusDir,
        maxFileBytes: quickLimits.maxBytes,
        fields: readFieldMap(undefined),
        dryRun: false,
        newOnly: true,
        signal,
        web: testWeb,
      }),
    intervalMs: 20,
    onLooked: (pages) => reports.push(pages),
    onFailed: (message) => reports.push(message),
  });
  onTestFinished(() => looks.close());
  return { ...corpus, looks, reports };
}

describe('feeds that are looked at again and again', () => {
  test('bring their new pages, and say when they could not be read and when they can again', async () => {
    const site = await openSite({
      '/feed?key=s3cret': send(rss('<link>/a</link>'), 'application/rss+xml'),
      '/a': send(newsPage('A')),
      '/b': send(newsPage('B')),
    });
    const { files, looks, reports } = await looking(site.url('/feed?key=s3cret'));
    await vi.waitFor(() => expect(reports).toContainEqual({ added: 1, changed: 0, failed: 0 }));
    expect(looks.failure).toBeNull();
    site.routes['/feed?key=s3cret'] = (_req, res) => void res.writeHead(404).end();
    await vi.waitFor(() => expect(looks.failure).not.toBeNull());
    expect(looks.failure).toBe('1 of 1 feeds could not be read at the last look; the log of the server says which.');
    expect(reports).toContain(`The feed of news.test:${site.port} was not read: the server answered HTTP 404`);
    site.routes['/feed?key=s3cret'] = send(rss('<link>/b</link>', '<link>/a</link>'), 'application/rss+xml');
    await vi.waitFor(() => expect(looks.failure).toBeNull());
    await vi.waitFor(async () => expect(await files()).toHaveLength(4));
    expect(JSON.stringify(reports)).not.toContain('s3cret');
    await looks.close();
  });

  test('are left in the middle of a page when the server stops', async () => {
    const site = await openSite({ '/feed': () => {} });
    const { looks, files } = await looking(site.url('/feed'));
    await vi.waitFor(() => expect(site.asked).toContain('/feed'));
    await looks.close();
    expect(await files()).toEqual([]);
  });
});

test('a server looks at the feeds of its settings in another process, and /health says when that fails', async () => {
  const embedder = await shippedEmbedder();
  onTestFinished(() => embedder.close());
  const folder = await indexFolder(embedder, 2);
  onTestFinished(() => folder.remove());
  const feeds = 'http://127.0.0.1/feed?key=s3cret,http://[::1]/feed';
  const config = parseConfig({ CORPUS_DIR: folder.corpusDir, INDEX_DIR: folder.indexDir, FEEDS: feeds });
  const reports: unknown[] = [];
  const reporting = {
    onLooked: (pages: object) => reports.push(pages),
    onFailed: (text: string) => reports.push(text),
  };
  const dateline = await createDateline(config, { suggest: false, watch: true, feeds: reporting });
  onTestFinished(() => dateline.close());
  await vi.waitFor(() => expect(dateline.health().reasons.join()).toContain('2 of 2 feeds'), { timeout: 20_000 });
  expect(reports).toContain(
    'The feed of 127.0.0.1 was not read: 127.0.0.1 is no public address (--allow-private lets it pass)',
  );
  expect(JSON.stringify([dateline.health(), reports])).not.toContain('s3cret');
});
