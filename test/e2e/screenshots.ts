import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { askPage, KNOWN_QUESTION, UNKNOWN_QUESTION } from './ask-page.ts';
import { openBrowser, visit } from './browser.ts';
import { startProduct } from './product.ts';

const FOLDER = fileURLToPath(new URL('../../docs/screenshots/', import.meta.url));
const CORPUS = fileURLToPath(new URL('../../corpus', import.meta.url));

const DESKTOP: BrowserContextOptions = { viewport: { width: 1160, height: 690 } };
const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 780 }, deviceScaleFactor: 1.5, hasTouch: true };

const openSource = async (page: Page): Promise<void> => {
  await page.locator('.statement .marker').first().click();
  await page.locator('.panel mark').first().waitFor();
};

const showReports = async (page: Page): Promise<void> => {
  await askPage(page, KNOWN_QUESTION);
  await page.locator('.claims').evaluate((card) => card.scrollIntoView({ block: 'start' }));
};

/** The states of the page worth looking at, and how to get there from the front. */
const states: {
  name: string;
  device: BrowserContextOptions;
  scheme: 'light' | 'dark';
  go: (page: Page) => Promise<void>;
}[] = [
  { name: 'front-desktop-light', device: DESKTOP, scheme: 'light', go: async () => undefined },
  { name: 'front-phone-dark', device: PHONE, scheme: 'dark', go: async () => undefined },
  { name: 'answer-desktop-dark', device: DESKTOP, scheme: 'dark', go: (page) => askPage(page, KNOWN_QUESTION) },
  { name: 'answer-phone-light', device: PHONE, scheme: 'light', go: (page) => askPage(page, KNOWN_QUESTION) },
  {
    name: 'marker-desktop-light',
    device: DESKTOP,
    scheme: 'light',
    go: async (page) => {
      await askPage(page, KNOWN_QUESTION);
      await page.locator('.statement .marker').first().hover();
    },
  },
  {
    name: 'source-desktop-light',
    device: DESKTOP,
    scheme: 'light',
    go: async (page) => {
      await askPage(page, KNOWN_QUESTION);
      await openSource(page);
    },
  },
  {
    name: 'source-phone-dark',
    device: PHONE,
    scheme: 'dark',
    go: async (page) => {
      await askPage(page, KNOWN_QUESTION);
      await openSource(page);
    },
  },
  {
    name: 'reports-desktop-light',
    device: DESKTOP,
    scheme: 'light',
    go: showReports,
  },
  { name: 'reports-phone-dark', device: PHONE, scheme: 'dark', go: showReports },
  { name: 'refused-desktop-light', device: DESKTOP, scheme: 'light', go: (page) => askPage(page, UNKNOWN_QUESTION) },
  {
    name: 'article-desktop-dark',
    device: DESKTOP,
    scheme: 'dark',
    go: async (page) => {
      await askPage(page, KNOWN_QUESTION);
      await openSource(page);
      await page.goto(new URL((await page.locator('.panel-link').getAttribute('href')) ?? '/', page.url()).href);
      await page.locator('.article mark').first().waitFor();
    },
  },
];

async function shoot(browser: Browser, origin: string): Promise<void> {
  for (const { name, device, scheme, go } of states) {
    const { page } = await visit(browser, { ...device, colorScheme: scheme, reducedMotion: 'reduce' });
    await page.goto(origin);
    await page.locator('.front .contents').waitFor();
    await go(page);
    await page.screenshot({ path: `${FOLDER}${name}.png` });
    await page.context().close();
  }
}

await mkdir(FOLDER, { recursive: true });
const product = await startProduct(CORPUS);
try {
  const browser = await openBrowser();
  await shoot(browser, product.origin).finally(() => browser.close());
} finally {
  await product.stop();
}
