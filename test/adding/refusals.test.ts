import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { emptyCorpus, quickLimits, testWeb } from './adding.ts';
import { newsPage, openSite, type Route, send } from './test-site.ts';

const redirect =
  (location: string, status = 302): Route =>
  (_req, res) =>
    void res.writeHead(status, { location }).end();

describe('what is refused', () => {
  test.each([
    ['a private address', 'http://10.1.2.3/', /10\.1\.2\.3 is no public address/],
    ['this machine', 'http://[::1]/', /no public address/],
    ['this machine in disguise', 'http://[::ffff:10.0.0.1]/', /no public address/],
    ['a number that is an address', 'http://167772161/', /no public address/],
    ['a name that leads inside', 'http://inside.test/', /inside\.test leads to 10\.0\.0\.8/],
    ['the metadata of a cloud', 'http://metadata.test/latest/', /169\.254\.169\.254/],
    ['a name that leads inside, over HTTPS', 'https://inside.test/', /inside\.test leads to 10\.0\.0\.8/],
    ['an address without an end', `http://news.test/${'a'.repeat(2000)}`, /2000 characters/],
    ['another scheme', 'ftp://news.test/a', /neither http: nor https:/],
    ['a file', 'file:///etc/passwd', /neither http: nor https:/],
    ['a password in the address', 'http://ann:secret@news.test/', /password/],
    ['what is no address at all', 'http://', /no address/],
    ['a file of another kind', 'notes.docx', /no \.jsonl or \.pdf/],
  ])('%s', async (_name, source, reason) => {
    const { add, files } = await emptyCorpus();
    expect(await add([source])).toMatchObject([
      { outcome: 'refused', file: null, reason: expect.stringMatching(reason) },
    ]);
    expect(await files()).toEqual([]);
  });

  test('a port besides 80 and 443, unless it is allowed', async () => {
    const site = await openSite({ '/a': send(newsPage('A')) });
    const { add } = await emptyCorpus();
    const web = { ...testWeb, anyPort: false };
    expect(await add([site.url('/a')], { web })).toMatchObject([{ reason: expect.stringMatching(/--any-port/) }]);
    expect(site.asked).toEqual([]);
  });

  test('this machine, as long as nobody says otherwise', async () => {
    const site = await openSite({ '/a': send(newsPage('A')) });
    const { add } = await emptyCorpus();
    const url = `http://127.0.0.1:${site.port}/a`;
    const web = { limits: quickLimits, anyPort: true };
    expect(await add([url], { web })).toMatchObject([
      { outcome: 'refused', reason: expect.stringMatching(/127\.0\.0\.1/) },
    ]);
    expect(await add([`http://localhost:${site.port}/a`], { web })).toMatchObject([{ outcome: 'refused' }]);
    expect(site.asked).toEqual([]);
    expect(await add([url], { web: { ...web, isAllowedAddress: () => true } })).toMatchObject([{ outcome: 'added' }]);
  });

  test('a redirect to a private address, by number, by name and at the second hop', async () => {
    const site = await openSite({
      '/number': redirect('http://192.168.0.1/admin'),
      '/name': redirect('http://inside.test/', 301),
      '/hops': redirect('/number', 307),
      '/scheme': redirect('file:///etc/passwd'),
    });
    const { add, files } = await emptyCorpus();
    const additions = await add(['/number', '/name', '/hops', '/scheme'].map((path) => site.url(path)));
    expect(additions.map(({ outcome }) => outcome)).toEqual(['refused', 'refused', 'refused', 'refused']);
    expect(additions.map(({ reason }) => reason).join('\n')).toMatch(
      /192\.168\.0\.1[^]*10\.0\.0\.8|10\.0\.0\.8[^]*192\.168\.0\.1/,
    );
    expect(await files()).toEqual([]);
  });

  test('a name that turns from a public into a private address between two looks', async () => {
    const site = await openSite({ '/a': send(newsPage('A')) });
    const { add } = await emptyCorpus();
    let looks = 0;
    const resolve = async () => [{ address: ++looks === 1 ? '127.0.0.1' : '10.0.0.8', family: 4 }];
    // robots.txt is the first look; the page's own connection asks again, and is checked again.
    const [addition] = await add([site.url('/a')], { web: { ...testWeb, resolve } });
    expect(addition).toMatchObject({ outcome: 'refused', reason: expect.stringMatching(/10\.0\.0\.8/) });
    expect(site.asked).toEqual(['/robots.txt']);
  });

  test('a name with a public and a private address', async () => {
    const { add } = await emptyCorpus();
    expect(await add(['http://mixed.test/'])).toMatchObject([{ outcome: 'refused' }]);
  });

  test('a circle of redirects', async () => {
    const site = await openSite({ '/round': redirect('/round') });
    const { add } = await emptyCorpus();
    expect(await add([site.url('/round')])).toMatchObject([
      { outcome: 'failed', reason: expect.stringMatching(/5 times/) },
    ]);
  });

  test('a body that is too large: announced, endless, or packed into little', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000, 'a'));
    expect(bomb.length).toBeLessThan(quickLimits.maxBytes);
    let sent = 0;
    const site = await openSite({
      '/announced': (_req, res) =>
        void res.writeHead(200, { 'content-type': 'text/html', 'content-length': 1e9 }).write('x'),
      '/endless': (_req, res) => {
        res.writeHead(200, { 'content-type': 'text/html' });
        const timer = setInterval(() => res.write('<p>more</p>'.repeat(1000), () => (sent += 11_000)), 1);
        res.once('close', () => clearInterval(timer));
      },
      '/bomb': send(bomb, 'text/html', { 'content-encoding': 'gzip' }),
      '/odd': send('x', 'text/html', { 'content-encoding': 'zstd' }),
      '/broken': send('no gzip', 'text/html', { 'content-encoding': 'gzip' }),
      '/packed': send(gzipSync(newsPage('Packed')), 'text/html', { 'content-encoding': 'gzip' }),
    });
    const { add, files } = await emptyCorpus();
    const paths = ['/announced', '/bomb', '/broken', '/endless', '/odd', '/packed'];
    const additions = await add(paths.map((path) => site.url(path)));
    expect(additions.map(({ outcome }) => outcome)).toEqual([
      'refused',
      'refused',
      'failed',
      'refused',
      'refused',
      'added',
    ]);
    expect(additions[0]?.reason).toMatch(/200000 bytes/);
    expect(sent).toBeLessThan(5_000_000);
    expect(await files()).toHaveLength(2);
  });

  test('types that are no page', async () => {
    const site = await openSite({
      '/picture': send('GIF89a', 'image/gif'),
      '/json': send('{"a": 1}', 'application/json'),
      '/untold': (_req, res) => void res.writeHead(200).end('just words'),
      '/zip': send('PK\u0003\u0004', 'text/html'),
      '/untold-page': (_req, res) => void res.writeHead(200).end(newsPage('Page')),
    });
    const { add } = await emptyCorpus();
    const additions = await add(['/json', '/picture', '/untold', '/untold-page', '/zip'].map((path) => site.url(path)));
    expect(additions.map(({ outcome }) => outcome)).toEqual(['refused', 'refused', 'refused', 'added', 'refused']);
  });
});
