import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export type Route = (req: IncomingMessage, res: ServerResponse) => unknown;

/** A web server on this machine, with routes that a test may change while it runs. It is closed when the test ends. */
export async function openSite(routes: Record<string, Route> = {}) {
  const asked: string[] = [];
  const agents: string[] = [];
  let open = 0;
  let mostOpen = 0;
  const server = createServer((req, res) => {
    asked.push(req.url ?? '');
    agents.push(req.headers['user-agent'] ?? '');
    mostOpen = Math.max(mostOpen, ++open);
    res.once('close', () => open--);
    const route = routes[req.url ?? ''] ?? (req.url === '/robots.txt' ? undefined : routes['*']);
    if (route) route(req, res);
    else res.writeHead(404, { 'content-type': 'text/html' }).end('<p>There is no such page.</p>');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  onTestFinished(async () => {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  });
  return {
    port,
    /** By a name that only the tests' own resolver knows. */
    url: (path: string, host = 'news.test') => `http://${host}:${port}${path}`,
    routes,
    asked,
    agents,
    mostAtOnce: () => mostOpen,
  };
}

/** Sends a body with a type and further headers. */
export function send(body: string | Uint8Array, type = 'text/html', headers: Record<string, string> = {}): Route {
  return (_req, res) => void res.writeHead(200, { 'content-type': type, ...headers }).end(body);
}

/** A news page that the reader understands. */
export function newsPage(title: string, story = `${title}, the harbour office said on Monday.`): string {
  return `<!doctype html><html><head><title>${title}</title></head><body><article><h1>${title}</h1><p>${story}</p></article></body></html>`;
}

/** An RSS feed that names pages. */
export function rss(...items: readonly string[]): string {
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Tern Post</title>${items
    .map((item) => `<item>${item}</item>`)
    .join('')}</channel></rss>`;
}
