import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

const ADVICE = 'No Chromium found: run "apt-get install chromium", or set CHROMIUM_PATH to one.';

/** A page in a browser that keeps a record of everything it should not do. */
export interface Visit {
  readonly page: Page;
  /** Errors and warnings of the console (refused by the content security policy among them) and uncaught exceptions. */
  readonly complaints: readonly string[];
  /** Every address that was asked for. */
  readonly requests: readonly string[];
}

/** Chromium without a window and without calls home. Throws where there is none, saying how to get it. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = chromiumPath();
  if (executablePath === null) throw new Error(ADVICE);
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A fresh page, 1280 by 800 unless told, that remembers nothing of other visits. */
export async function visit(browser: Browser, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => requests.push(request.url()));
  return { page, complaints, requests };
}

/** Whether suites that need a browser are skipped, which is said loudly; never where `CI` is set: there they fail. */
export const withoutBrowser = skipsAloud();

function skipsAloud(): boolean {
  const skips = chromiumPath() === null && !process.env['CI'];
  if (skips) process.stderr.write(`SKIPPED: the tests in a real browser. ${ADVICE}\n`);
  return skips;
}

function chromiumPath(): string | null {
  const named = process.env['CHROMIUM_PATH'];
  const places = named ? [named] : ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  return places.find((place) => existsSync(place)) ?? null;
}
