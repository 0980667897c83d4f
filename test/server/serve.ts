import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type AppParts, createApp } from '../../src/server/create-app.ts';
import type { DatelineApi } from '../../src/server/dateline-api.ts';
import { listen } from '../../src/server/listen.ts';

/** As the defaults of the settings are: open to everybody on this machine. */
export const open = {
  access: {
    host: '127.0.0.1',
    allowedHosts: [],
    apiKeys: [],
    adminToken: null,
    corsOrigins: [],
    trustProxy: 0,
  } as AppParts['access'],
  load: { rateLimit: 0, maxConcurrent: 8, maxQueue: 32 },
};

interface ServeOptions extends Partial<Omit<AppParts, 'access' | 'load'>> {
  readonly access?: Partial<AppParts['access']>;
  readonly load?: Partial<AppParts['load']>;
  readonly stallMs?: number;
}

/** The real HTTP door on a free port, with a page of two files, until the test ends; what it logs as errors lands in `logged`. */
export async function serve(api: DatelineApi, { access, load, stallMs = 30_000, ...options }: ServeOptions = {}) {
  const pageFolder = await mkdtemp(join(tmpdir(), 'dateline-page-'));
  await mkdir(join(pageFolder, 'assets'));
  await writeFile(join(pageFolder, 'index.html'), '<!doctype html><title>Dateline</title>');
  await writeFile(join(pageFolder, 'assets', 'main-0a1b2c3d.js'), 'export {};');
  const logged: unknown[] = [];
  const stopping = new AbortController();
  const app = createApp({
    api,
    pageFolder,
    access: { ...open.access, ...access },
    load: { ...open.load, ...load },
    stopping: stopping.signal,
    logError: (error) => logged.push(error),
    ...options,
  });
  const server = await listen(app, {
    host: '127.0.0.1',
    port: 0,
    graceMs: 500,
    stallMs,
    onGraceOver: () => stopping.abort(),
  });
  onTestFinished(async () => {
    await server.close();
    await rm(pageFolder, { recursive: true });
  });
  return { url: server.url, logged, close: server.close };
}

/** `POST /ask` with a JSON body, as given or written from a value. */
export function post(url: string, body: unknown, headers: Record<string, string> = {}, signal?: AbortSignal) {
  return fetch(`${url}/ask`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
    ...(signal && { signal }),
  });
}
