import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { askPage, KNOWN_QUESTION, UNKNOWN_QUESTION } from './ask-page.ts';
import { openBrowser, visit } from './browser.ts';
import { startProduct } from './product.ts';

const FOLDER = fileURLToPath(new URL('../../docs/screenshots/', import.meta.url));
const CORPUS = fileURLToPath(new URL('../../corpus', import.meta.url));

const DESKTOP: BrowserContextOptions = { viewport: { width: 1160, height: 690 } };
const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 780 }, hasTouch: true };

const openSource = async (page: Page): Promise<void> => {
  await page.locator('.statement .marker').first().click();
  await page.locator('.panel mark').first().waitFor();
};

const TIME_QUESTION = 'What happened in October 2024?';

const showReports = async (page: Page): Promise<void> => {
  await askPage(page, KNOWN_QUESTION);
  await page.locator('.claims').evaluate((card) => card.scrollIntoView({ block: 'start' }));
};

const askTimeline = (page: Page): Promise<void> => askPage(page, TIME_QUESTION);

const openArticle = async (page: Page): Promise<void> => {
  await askPage(page, KNOWN_QUESTION);
  await openSource(page);
  await page.goto(new URL((await page.locator('.panel-link').getAttribute('href')) ?? '/', page.url()).href);
  await page.locator('.article mark').first().waitFor();
};

const openArticles = async (page: Page): Promise<void> => {
  await page.goto(new URL('/corpus', page.url()).href);
  await page.getByLabel('From', { exact: true }).fill('2024-10-20');
  await page.getByLabel('From', { exact: true }).blur();
};

/** The states of the page worth looking at, and how to get there from the front. */
const STATES: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  front: async () => undefined,
  answer: (page) => askPage(page, KNOWN_QUESTION),
  reports: showReports,
  timeline: askTimeline,
  source: async (page) => {
    await askPage(page, KNOWN_QUESTION);
    await openSource(page);
  },
  refused: (page) => askPage(page, UNKNOWN_QUESTION),
  article: openArticle,
  articles: openArticles,
};

const DEVICES = { desktop: DESKTOP, phone: PHONE } as const;
const SCHEMES = ['light', 'dark'] as const;

/** Every state on every device in both themes. */
async function shoot(browser: Browser, origin: string): Promise<void> {
  for (const [state, go] of Object.entries(STATES)) {
    for (const [device, options] of Object.entries(DEVICES)) {
      for (const colorScheme of SCHEMES) {
        const { page } = await visit(browser, { ...options, colorScheme, reducedMotion: 'reduce' });
        await page.goto(origin);
        await page.locator('.front .contents').waitFor();
        await go(page);
        await page.screenshot({ path: `${FOLDER}${state}-${device}-${colorScheme}.png` });
        await page.context().close();
      }
    }
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
