import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Styles that reach for everything a page can reach for. */
const hostile =
  '* { color: red !important; font: 40px fantasy !important; letter-spacing: 1em; text-transform: uppercase }' +
  'html { font-size: 40px; direction: rtl } button, textarea, a { display: none !important } :root { --paper: red }';

/** A site of its own, on a port of its own, whose page is a head and a body. */
export async function hostPage() {
  const pages = new Map<string, string>();
  const server = createServer((req, res) => {
    const page = pages.get(req.url ?? '');
    res.writeHead(page === undefined ? 404 : 200, { 'Content-Type': 'text/html; charset=utf-8' });
    res.end(page);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    /** The address of a page with this body; with `isHostile` its styles are, too. */
    show: (body: string, isHostile = false) => {
      const path = `/${pages.size}`;
      const style = isHostile
        ? `<style>${hostile}</style>`
        : '<style>body { margin: 0; font-family: sans-serif }</style>';
      const viewport = '<meta name="viewport" content="width=device-width, initial-scale=1">';
      const head = `<meta charset="utf-8"><title>A site</title><link rel="icon" href="data:,">${viewport}${style}`;
      pages.set(path, `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`);
      return origin + path;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
