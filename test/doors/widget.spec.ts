import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, visit, withoutBrowser } from '../e2e/browser.ts';
import { startServer, workspace } from '../product.ts';
import { hostPage } from './host-page.ts';

const question = 'How many North Korean troops were sent to Russia?';
const shots = process.env['SCREENSHOTS'];

async function ask(page: Page, text = question) {
  await page.getByLabel('Your question').fill(text);
  await page.keyboard.press('Enter');
  await page.locator('.turn[data-phase="done"]').last().waitFor();
}

/** A picture of what is shown, where `SCREENSHOTS` names a folder for it. */
async function shoot(page: Page, name: string) {
  if (shots) await page.screenshot({ path: `${shots}/${name}.png` });
}

test('the script for other sites is at most 90 kB, compressed', () => {
  const script = new URL('../../dist/web/widget/dateline-chat.js', import.meta.url);
  expect(gzipSync(readFileSync(script)).length).toBeLessThanOrEqual(90_000);
});

describe.skipIf(withoutBrowser)('<dateline-chat>', () => {
  let space: Awaited<ReturnType<typeof workspace>>;
  let site: Awaited<ReturnType<typeof hostPage>>;
  let stranger: Awaited<ReturnType<typeof hostPage>>;
  let server: Awaited<ReturnType<typeof startServer>>;
  let browser: Browser;

  beforeAll(async () => {
    [space, site, stranger, browser] = await Promise.all([workspace(), hostPage(), hostPage(), openBrowser()]);
    server = await startServer({ ...space.env, API_KEYS: 'k1', CORS_ORIGINS: site.origin });
  });

  afterAll(async () => {
    await browser.close();
    site.close();
    stranger.close();
    server.child.kill('SIGKILL');
    await server.ended;
    await space.remove();
  });

  const chat = (attributes = 'key="k1"') =>
    `<script src="${server.url}/widget/dateline-chat.js" defer></script><dateline-chat ${attributes}></dateline-chat>`;
  const open = async (address: string, options = {}) => {
    const opened = await visit(browser, options);
    await opened.page.goto(address);
    await opened.page.locator('dateline-chat .chat').first().waitFor();
    return opened;
  };
  test('answers on a page of another site, by keyboard, with sources that open where they are quoted', async () => {
    const { page, complaints } = await open(site.show(chat('key="k1" heading="Ask our desk"')));
    await page.locator('.question-button').first().waitFor();
    await shoot(page, 'welcome');
    await ask(page);
    expect(await page.locator('.chat-heading').textContent()).toBe('Ask our desk');
    expect(await page.locator('.turn').getAttribute('data-status')).toBe('disputed');
    await shoot(page, 'answer');
    const marker = page.locator('.statement .marker').first();
    await marker.focus();
    expect(await page.locator('.tooltip .note-quote').textContent()).toMatch(/^“/);
    const [article] = await Promise.all([page.context().waitForEvent('page'), page.keyboard.press('Enter')]);
    expect(article.url()).toMatch(new RegExp(`^${server.url}/read/[^#]+#\\d+-\\d+\\.[0-9a-f]{8}$`));
    expect(complaints).toEqual([]);
  });

  test('lets none of the page’s styles in and none of its own out', async () => {
    const { page } = await open(site.show(`${chat('key="k1" theme="light"')}<p id="own">Own words</p>`, true));
    await ask(page);
    await shoot(page, 'hostile');
    const look = await page
      .locator('.statement')
      .first()
      .evaluate((line) => {
        const { color, fontSize, letterSpacing, textTransform, direction } = getComputedStyle(line);
        return { color, fontSize, letterSpacing, textTransform, direction };
      });
    expect(look).toEqual({
      color: 'rgb(29, 27, 24)',
      fontSize: '19px',
      letterSpacing: 'normal',
      textTransform: 'none',
      direction: 'ltr',
    });
    expect(await page.locator('.chat').evaluate((shown) => getComputedStyle(shown).backgroundColor)).toBe(
      'rgb(252, 251, 248)',
    );
    expect(await page.locator('#own').evaluate((own) => getComputedStyle(own).fontFamily)).toBe('fantasy');
  });

  test('fits a telephone, in the dark, and never scrolls the page around it', async () => {
    const dark = {
      viewport: { width: 360, height: 640 },
      colorScheme: 'dark' as const,
      hasTouch: true,
      isMobile: true,
    };
    const { page } = await open(site.show(`<div>${chat()}</div><p style="height: 200vh">More</p>`), dark);
    await ask(page);
    await shoot(page, 'phone-dark');
    const { page: scrolled, width } = await page.evaluate(() => ({
      page: window.scrollY,
      width: document.documentElement.scrollWidth,
    }));
    expect({ scrolled, width }).toEqual({ scrolled: 0, width: 360 });
    const background = await page.locator('.chat').evaluate((shown) => getComputedStyle(shown).backgroundColor);
    expect(background).toBe('rgb(23, 22, 20)');
    const sizes = await page
      .locator('.statement .marker')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24);
  });

  test.each(['light', 'dark'])('has no fault that axe finds in %s colours, tooltip and table open', async (theme) => {
    const { page } = await open(site.show(`<main>${chat(`key="k1" theme="${theme}"`)}</main>`), {
      reducedMotion: 'reduce',
    });
    await ask(page);
    await page.locator('details summary').first().click();
    await page.locator('.statement .marker').first().hover();
    await page.locator('.tooltip').waitFor();
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() =>
      (window as unknown as { axe: typeof axe }).axe.run(document, { rules: { region: { enabled: false } } }),
    );
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });

  test('tells a screen reader each statement once, and how it ended', async () => {
    const { page } = await open(site.show(chat()));
    await ask(page);
    const told = await page.locator('[role="log"] p').allTextContents();
    const shown = await page.locator('.statement').count();
    expect(told.filter((text) => /\(sources? [\d, ]+\)$/.test(text))).toHaveLength(shown);
    expect(told.at(-1)).toMatch(/sources?\.$/);
  });

  test('asks again, goes on from the answer before, and starts over', async () => {
    const { page } = await open(site.show(chat()));
    await ask(page);
    await ask(page, 'Who is Sabrina Singh?');
    expect(await page.locator('.turn').count()).toBe(2);
    await page.getByRole('button', { name: 'New conversation' }).click();
    expect(await page.locator('.turn').count()).toBe(0);
    await ask(page, 'Which recipe is best for sourdough pancakes?');
    expect(await page.locator('.turn').getAttribute('data-status')).toBe('not-found');
    await shoot(page, 'not-found');
  });

  test('says what is wrong: no key, a page that may not ask, no server, a second chat beside it', async () => {
    const { page } = await open(site.show(chat('')));
    await page.locator('.failure').waitFor();
    expect(await page.locator('.failure').textContent()).toMatch(/not given a key/);
    await page.locator('dateline-chat').evaluate((element) => element.setAttribute('key', 'k1'));
    await ask(page);
    const { page: foreign } = await open(stranger.show(chat()));
    await foreign.locator('.failure').waitFor();
    await shoot(foreign, 'refused');
    expect(await foreign.locator('.failure').textContent()).toMatch(/does not answer/);
    const wrong = '<dateline-chat server="javascript:alert(1)"></dateline-chat>';
    const { page: none } = await open(site.show(chat('server="http://127.0.0.1:9"') + wrong));
    await expect.poll(() => none.locator('.failure').allTextContents()).toHaveLength(2);
    expect((await none.locator('.failure').allTextContents()).join()).toMatch(/does not answer.*not set up/s);
  });

  test('shows what articles say as text, never as markup', async () => {
    const { page } = await open(site.show(chat('key="k1" heading="<img src=x onerror=alert(1)>"')));
    await ask(page, '<b>How many</b> North Korean troops were sent to Russia?');
    expect(await page.locator('dateline-chat img, dateline-chat b').count()).toBe(0);
  });
});

describe.skipIf(withoutBrowser)('the demonstration', () => {
  test('is served at /demo and works under the server’s own policy', async () => {
    const space = await workspace();
    const server = await startServer(space.env);
    const browser = await openBrowser();
    try {
      const { page, complaints, requests } = await visit(browser);
      await page.goto(`${server.url}/demo`);
      await page.locator('.question-button').first().click();
      await page.locator('.turn[data-phase="done"]').waitFor();
      await page.screenshot(shots && existsSync(shots) ? { path: `${shots}/demo.png` } : {});
      expect(complaints).toEqual([]);
      expect(requests.every((address) => address.startsWith(server.url))).toBe(true);
    } finally {
      await browser.close();
      server.child.kill('SIGKILL');
      await server.ended;
      await space.remove();
    }
  });
});
