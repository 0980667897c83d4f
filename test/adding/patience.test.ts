import { describe, expect, test } from 'vitest';
import { emptyCorpus, quickLimits, testWeb } from './adding.ts';
import { newsPage, openSite, send } from './test-site.ts';

/** Answers with a status the first `times` times, then with a page. */
function troubled(status: number, times: number, headers: Record<string, string> = {}) {
  let left = times;
  const page = send(newsPage('At last'));
  return (...[req, res]: Parameters<typeof page>) => {
    if (left-- > 0) res.writeHead(status, headers).end();
    else page(req, res);
  };
}

describe('a server in trouble', () => {
  test('is asked again after 429 and 5xx, three times in all', async () => {
    const site = await openSite({
      '/busy': troubled(429, 2),
      '/down': troubled(503, 1, { 'retry-after': '0' }),
      '/reset': (() => {
        let first = true;
        const page = send(newsPage('Reset'));
        return (...[req, res]: Parameters<typeof page>) => {
          if (first) req.socket.destroy();
          else page(req, res);
          first = false;
        };
      })(),
      '/dead': troubled(500, 99),
    });
    const { add } = await emptyCorpus();
    const additions = await add(['/busy', '/dead', '/down', '/reset'].map((path) => site.url(path)));
    expect(additions.map(({ outcome }) => outcome)).toEqual(['added', 'failed', 'added', 'added']);
    expect(additions[1]?.reason).toBe('the server answered HTTP 500');
    const times = (path: string) => site.asked.filter((each) => each === path).length;
    expect(['/busy', '/dead', '/down', '/reset'].map(times)).toEqual([3, 3, 2, 2]);
  });

  test('is not asked again where it says to come back later than anybody waits', async () => {
    const site = await openSite({ '/later': troubled(429, 1, { 'retry-after': '3600' }) });
    const { add } = await emptyCorpus();
    expect(await add([site.url('/later')])).toMatchObject([
      { outcome: 'failed', reason: expect.stringMatching(/come back in 3600 s/) },
    ]);
    expect(site.asked).toEqual(['/robots.txt', '/later']);
  });

  test('is waited for as long as it asks', async () => {
    const at: number[] = [];
    const busy = troubled(429, 1, { 'retry-after': '1' });
    const site = await openSite({
      '/soon': (req, res) => {
        at.push(performance.now());
        busy(req, res);
      },
    });
    const { add } = await emptyCorpus();
    expect(await add([site.url('/soon')])).toMatchObject([{ outcome: 'added' }]);
    expect((at[1] as number) - (at[0] as number)).toBeGreaterThan(950);
  });

  test('is given up where its bytes come too slowly', async () => {
    const site = await openSite({
      '/slow': (_req, res) => {
        res.writeHead(200, { 'content-type': 'text/html' });
        const timer = setInterval(() => res.write('x'), 20);
        res.once('close', () => clearInterval(timer));
      },
      '/silent': () => {},
    });
    const { add, files } = await emptyCorpus();
    const web = { ...testWeb, limits: { ...quickLimits, exchangeMs: 200 } };
    const additions = await add([site.url('/silent'), site.url('/slow')], { web });
    expect(additions.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ['failed', 'it took longer than 0.2 s'],
      ['failed', 'it took longer than 0.2 s'],
    ]);
    expect(await files()).toEqual([]);
  });

  test('that breaks off in the middle leaves nothing behind', async () => {
    const site = await openSite({
      '/half': (_req, res) => {
        res.writeHead(200, { 'content-type': 'text/html', 'content-length': '5000' });
        res.write('<p>half', () => res.destroy());
      },
    });
    const { add, files } = await emptyCorpus();
    expect(await add([site.url('/half')])).toMatchObject([{ outcome: 'failed' }]);
    expect(await files()).toEqual([]);
  });

  test('has one request at a time from here, with a pause between them', async () => {
    const at: number[] = [];
    const site = await openSite({
      '*': (req, res) => {
        at.push(performance.now());
        setTimeout(() => send(newsPage(req.url ?? ''))(req, res), 10);
      },
    });
    const { add } = await emptyCorpus();
    const web = { ...testWeb, limits: { ...quickLimits, gapMs: 30 } };
    const urls = ['/1', '/2', '/3', '/4', '/5'].map((path) => site.url(path));
    expect(await add(urls, { web })).toHaveLength(5);
    expect(site.mostAtOnce()).toBe(1);
    for (const [index, time] of at.slice(1).entries()) expect(time - (at[index] as number)).toBeGreaterThan(35);
  });

  test('is left alone at once when somebody stops', async () => {
    const site = await openSite({ '/silent': () => stop.abort(new Error('enough')), '*': send(newsPage('Waiting')) });
    const stop = new AbortController();
    const { add, files } = await emptyCorpus();
    const urls = ['/silent', '/1', '/2', '/3', '/4', '/5'].map((path) => site.url(path));
    await expect(add(urls, { signal: stop.signal })).rejects.toThrow('enough');
    // Four begin at one time, and whichever is ready first has the host's first turn.
    expect(site.asked[0]).toBe('/robots.txt');
    expect(site.asked.at(-1)).toBe('/silent');
    const pages = (await files()).filter((name) => name.endsWith('.html'));
    expect(pages).toHaveLength(site.asked.length - 2);
  });
});

describe('robots.txt', () => {
  test('is read once, and obeyed, also where a redirect leads', async () => {
    const site = await openSite({
      '/robots.txt': send('User-agent: Dateline\nDisallow: /private/\n\nUser-agent: *\nDisallow: /', 'text/plain'),
      '/private/a': send(newsPage('Private')),
      '/public': send(newsPage('Public')),
      '/lure': (_req, res) => void res.writeHead(302, { location: '/private/a' }).end(),
    });
    const { add } = await emptyCorpus();
    const additions = await add(['/lure', '/private/a', '/public'].map((path) => site.url(path)));
    expect(additions.map(({ outcome }) => outcome)).toEqual(['refused', 'refused', 'added']);
    expect(additions[1]?.reason).toMatch(/robots\.txt/);
    expect(site.asked.filter((path) => path === '/robots.txt')).toHaveLength(1);
    expect(site.asked).not.toContain('/private/a');
  });

  test('that cannot be had means that nothing is fetched', async () => {
    const site = await openSite({
      '/robots.txt': (_req, res) => void res.writeHead(500).end(),
      '/a': send(newsPage('A')),
    });
    const { add } = await emptyCorpus();
    expect(await add([site.url('/a')])).toMatchObject([
      { outcome: 'failed', reason: 'its robots.txt cannot be had: HTTP 500' },
    ]);
    expect(site.asked).not.toContain('/a');
  });

  test('of another host counts there', async () => {
    const site = await openSite({
      '/robots.txt': (req, res) =>
        send(req.headers.host?.startsWith('other') ? 'User-agent: *\nDisallow: /' : '', 'text/plain')(req, res),
      '/away': (_req, res) => void res.writeHead(302, { location: site.url('/a', 'other.test') }).end(),
      '/a': send(newsPage('A')),
    });
    const { add } = await emptyCorpus();
    expect(await add([site.url('/away')])).toMatchObject([
      { outcome: 'refused', reason: expect.stringMatching(/robots/) },
    ]);
  });
});
