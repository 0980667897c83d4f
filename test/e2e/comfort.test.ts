import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { askPage, KNOWN_QUESTION, UNKNOWN_QUESTION } from './ask-page.ts';
import { visit, withoutBrowser } from './browser.ts';
import { BRIDGE_ID, BRIDGE_QUESTION } from './corpus.ts';
import { setStage } from './stage.ts';

const BRIDGE_PAGE = `/read/${BRIDGE_ID.split('/').map(encodeURIComponent).join('/')}`;

/** The colours of the sources in a chart. */
const TONES = [1, 2, 3, 4, 5, 6].map((number) => `tone-${number}`);

describe.skipIf(withoutBrowser)('comfort and safety', () => {
  const stage = setStage();

  it('asks nobody else for anything, and the browser has nothing to complain about', async () => {
    const { page, complaints, requests } = await visit(stage.browser);
    await page.goto(stage.product.origin);
    await askPage(page, KNOWN_QUESTION);
    await page.locator('.statement .marker').first().click();
    await page.locator('.panel mark').first().waitFor();
    await page.goto(`${stage.product.origin}${await page.locator('.panel-link').getAttribute('href')}`);
    await page.locator('.article mark').first().waitFor();
    expect(requests.filter((address) => new URL(address).origin !== stage.product.origin)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('scrolls only downwards on a screen of 320 pixels', async () => {
    const { page } = await visit(stage.browser, { viewport: { width: 320, height: 640 } });
    await page.goto(stage.product.origin);
    await page.locator('.front .contents').waitFor();
    expect(await sideways(page), 'front').toBe(0);
    await askPage(page, KNOWN_QUESTION);
    await askPage(page, UNKNOWN_QUESTION);
    expect(await sideways(page), 'answers').toBe(0);
    await page.locator('.statement .marker').first().click();
    await page.locator('.panel mark').first().waitFor();
    expect(await sideways(page), 'panel').toBe(0);
    await page.goto(`${stage.product.origin}${BRIDGE_PAGE}`);
    await page.locator('.article').waitFor();
    expect(await sideways(page), 'article with a very long word').toBe(0);
    await page.goto(`${stage.product.origin}/corpus`);
    await page.locator('.index dd').first().waitFor();
    expect(await sideways(page), 'articles').toBe(0);
    expect((await page.locator('.masthead-name').boundingBox())?.height).toBeLessThan(40);
  });

  it('shows markup in an article as text and runs none of it', async () => {
    const { page, complaints } = await visit(stage.browser);
    await page.goto(`${stage.product.origin}${BRIDGE_PAGE}`);
    await page.getByText('<script>window.broken = true</script>').waitFor();
    expect(await page.evaluate(() => 'broken' in window)).toBe(false);
    expect(await page.locator('.article img, .article script').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('sets a paragraph in the direction of its script', async () => {
    const { page } = await visit(stage.browser);
    await page.goto(`${stage.product.origin}${BRIDGE_PAGE}`);
    const direction = (words: string) =>
      page
        .locator('.article p', { hasText: words })
        .last()
        .evaluate((paragraph) => getComputedStyle(paragraph).direction);
    expect(await direction('قال متحدث')).toBe('rtl');
    expect(await direction('open to traffic')).toBe('ltr');
  });

  it('keeps the chosen colours over a reload, and follows the system otherwise', async () => {
    const { page } = await visit(stage.browser, { colorScheme: 'dark' });
    await page.goto(stage.product.origin);
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const dark = await paper();
    await page.getByRole('button', { name: 'Colours: As the system' }).click();
    const light = await paper();
    expect(light).not.toBe(dark);
    await page.reload();
    await page.getByRole('button', { name: 'Colours: Light' }).waitFor();
    expect(await paper()).toBe(light);
  });

  it.each(['light', 'dark'] as const)(
    'sets every text in %s colours with a contrast of at least 4.5',
    async (scheme) => {
      const { page } = await visit(stage.browser, { colorScheme: scheme });
      await page.goto(stage.product.origin);
      const colours = await page.evaluate((tones) => {
        const probe = document.body.appendChild(document.createElement('i'));
        const resolve = (name: string): number[] => {
          probe.style.color = `var(--${name})`;
          return (getComputedStyle(probe).color.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
        };
        const names = ['paper', 'raised', 'ink', 'ink-soft', 'source', 'dispute', 'lit', 'lit-ink', ...tones];
        return Object.fromEntries(names.map((name) => [name, resolve(name)]));
      }, TONES);
      const contrast = (a: string, b: string): number => {
        const [lighter = 0, darker = 0] = [a, b]
          .map((name) => luminance(colours[name] ?? []))
          .toSorted((x, y) => y - x);
        return (lighter + 0.05) / (darker + 0.05);
      };
      for (const ground of ['paper', 'raised']) {
        for (const ink of ['ink', 'ink-soft', 'source', 'dispute']) {
          expect(contrast(ink, ground), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
        }
      }
      expect(contrast('lit-ink', 'lit')).toBeGreaterThanOrEqual(4.5);
      // What is drawn and not read needs 3 (WCAG 2.2, 1.4.11).
      for (const tone of TONES) expect(contrast(tone, 'paper'), tone).toBeGreaterThanOrEqual(3);
    },
  );

  it('lists its keys at a press of "?", and leaves both single keys alone where the reader turns them off', async () => {
    const { page } = await visit(stage.browser);
    await page.goto(stage.product.origin);
    await page.locator('#question').press('?');
    expect(await page.locator('#question').inputValue()).toBe('?');
    await page.locator('.masthead-name').focus();
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('question');
    await page.locator('.masthead-name').focus();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    expect(await page.locator('.shortcuts dt').count()).toBe(await page.locator('.shortcuts dd').count());
    await page.getByRole('checkbox', { name: 'Use the keys / and ?' }).uncheck();
    await page.keyboard.press('Escape');
    await page.locator('.masthead-name').focus();
    for (const key of ['?', '/']) await page.keyboard.press(key);
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.id)).not.toBe('question');
    await page.goto(`${stage.product.origin}/corpus`);
    await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
    expect(await page.getByRole('checkbox', { name: 'Use the keys / and ?' }).isChecked()).toBe(false);
  });

  it('says how old the newest source of an answer is', async () => {
    const { page } = await visit(stage.browser);
    await page.clock.setFixedTime('2025-02-20T12:00:00Z');
    await page.goto(stage.product.origin);
    await askPage(page, BRIDGE_QUESTION);
    expect(await page.locator('.notice[data-code="old-source"]').textContent()).toBe(
      'The newest source of this answer is of 14 February 2023, 2 years ago. What happened since is not in it.',
    );
  });

  it('tells a screen reader each finished statement once', async () => {
    const { page } = await visit(stage.browser);
    await page.goto(stage.product.origin);
    await askPage(page, KNOWN_QUESTION);
    const first = await page
      .locator('.statement')
      .first()
      .evaluate((line) => line.firstChild?.textContent ?? '');
    const told = await page.locator('[aria-live="polite"][role="log"] p').allTextContents();
    expect(told.filter((text) => text.startsWith(first))).toHaveLength(1);
  });
});

function sideways(page: Page): Promise<number> {
  return page.evaluate(() => {
    const wide = [document.documentElement, ...document.querySelectorAll('.panel, .panel-content')];
    return Math.max(...wide.map((element) => element.scrollWidth - element.clientWidth));
  });
}

/** Relative luminance as WCAG 2.2 defines it, of red, green and blue from 0 to 255. */
function luminance(rgb: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
