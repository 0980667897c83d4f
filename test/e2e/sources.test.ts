import { describe, expect, it } from 'vitest';
import { askPage, askServer, KNOWN_QUESTION, litWords } from './ask-page.ts';
import { visit, withoutBrowser } from './browser.ts';
import { BRIDGE_ID, BRIDGE_QUESTION } from './corpus.ts';
import { setStage } from './stage.ts';

describe.skipIf(withoutBrowser)('sources', () => {
  const stage = setStage();
  const openAnswer = async (question = KNOWN_QUESTION, options = {}) => {
    const { page } = await visit(stage.browser, options);
    await page.goto(stage.product.origin);
    await askPage(page, question);
    return page;
  };

  it('shows outlet, date and quote while a marker is pointed at', async () => {
    const page = await openAnswer();
    const { statements, citations } = await askServer(stage.product.origin, KNOWN_QUESTION);
    const cited = citations.find(({ marker }) => marker === statements[0]?.markers[0]);
    await page.locator('.statement .marker').first().hover();
    const tip = page.getByRole('tooltip');
    await tip.waitFor();
    const text = (await tip.textContent()) ?? '';
    expect(text).toContain(cited?.publisher ?? 'unknown publisher');
    expect(text).toContain(cited?.publishedAt?.slice(0, 4) ?? 'undated');
    expect(text).toContain(cited?.quote.trim().split(/\s+/).join(' '));
    await page.keyboard.press('Escape');
    await tip.waitFor({ state: 'hidden' });
  });

  it('lights exactly the quoted words of every citation', async () => {
    const page = await openAnswer();
    const { citations } = await askServer(stage.product.origin, KNOWN_QUESTION);
    const lit: string[] = [];
    await page.locator('.statement .marker').first().click();
    await page.locator('.panel mark').first().waitFor();
    await page.locator('.panel').press('ArrowLeft');
    for (const { quote } of citations) {
      await page.waitForFunction(
        (text) => [...document.querySelectorAll('.panel mark')].map((mark) => mark.textContent).join('') === text,
        quote,
      );
      lit.push(await litWords(page, '.panel'));
      await page.locator('.panel').press('ArrowRight');
    }
    expect(lit).toEqual(citations.map(({ quote }) => quote));
    expect(await page.locator('.panel mark').first().isVisible()).toBe(true);
  });

  it('opens and reloads a link to a quote, whatever the file is called', async () => {
    const page = await openAnswer(BRIDGE_QUESTION);
    const { citations } = await askServer(stage.product.origin, BRIDGE_QUESTION);
    await page.locator('.statement .marker').first().click();
    const lit = await litWords(page, '.panel');
    const link = await page.locator('.panel-link').getAttribute('href');
    expect(citations[0]?.articleId).toBe(BRIDGE_ID);
    const { page: reader } = await visit(stage.browser);
    await reader.goto(`${stage.product.origin}${link}`);
    expect(await litWords(reader, '.article')).toBe(lit);
    await reader.reload();
    expect(await litWords(reader, '.article')).toBe(lit);
    expect(await reader.locator('.place-note').count()).toBe(0);
    const box = await reader.locator('mark').first().boundingBox();
    expect(box?.y).toBeGreaterThan(0);
    expect(box?.y).toBeLessThan(800);
  });

  it('works from question to source and back by keyboard alone', async () => {
    const { page } = await visit(stage.browser);
    await page.goto(stage.product.origin);
    await page.locator('.front-heading').waitFor();
    const focused = (selector: string) =>
      page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
    for (let presses = 0; presses < 30 && !(await focused('#question')); presses += 1) await page.keyboard.press('Tab');
    await page.keyboard.type(KNOWN_QUESTION);
    await page.keyboard.press('Enter');
    await page.locator('.turn[data-phase="done"]').waitFor();
    for (let presses = 0; presses < 30 && !(await focused('.statement .marker')); presses += 1) {
      await page.keyboard.press('Shift+Tab');
    }
    const marker = await page.evaluate(() => document.activeElement?.textContent);
    expect(await page.getByRole('tooltip').isVisible()).toBe(true);
    await page.keyboard.press('Enter');
    await page.locator('.panel mark').first().waitFor();
    expect(await focused('.panel *')).toBe(true);
    await page.keyboard.press('Escape');
    await page.locator('.panel').waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(marker);
  });

  it('covers a phone with the source, keeps the focus in it and gives it back', async () => {
    const page = await openAnswer(KNOWN_QUESTION, { viewport: { width: 390, height: 800 }, hasTouch: true });
    await page.locator('.statement .marker').first().tap();
    await page.locator('.panel mark').first().waitFor();
    expect(await page.locator('.panel').boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 800 });
    for (let presses = 0; presses < 15; presses += 1) {
      await page.keyboard.press('Tab');
      const place = await page.evaluate(() => {
        const active = document.activeElement;
        return active === document.body || (active?.closest('.panel') ?? null) !== null;
      });
      expect(place).toBe(true);
    }
    await page.keyboard.press('Escape');
    await page.locator('.panel').waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('marker');
  });

  it('says that an article has changed, and lights only words it knows were quoted', async () => {
    const page = await openAnswer(BRIDGE_QUESTION);
    await page.locator('.statement .marker').first().click();
    const quoted = await litWords(page, '.panel');
    const link = `${stage.product.origin}${await page.locator('.panel-link').getAttribute('href')}`;
    const before = await digestOfBridge();
    await stage.corpus.changeBridge('Engineers finished the last inspection of the crossing on Monday evening.');
    await stage.product.index();
    await expect.poll(digestOfBridge, { timeout: 15_000 }).not.toBe(before);

    await page.goto(link);
    expect(await litWords(page, '.article')).toBe(quoted);
    expect(await page.locator('.place-note').textContent()).toContain('has changed');

    const { page: stranger } = await visit(stage.browser);
    await stranger.goto(link);
    await stranger.locator('.place-note').waitFor();
    expect(await stranger.locator('.place-note').textContent()).toContain('has changed');
    expect(await stranger.locator('mark').count()).toBe(0);
  });

  async function digestOfBridge(): Promise<string> {
    const path = BRIDGE_ID.split('/').map(encodeURIComponent).join('/');
    const response = await fetch(`${stage.product.origin}/articles/${path}`);
    return ((await response.json()) as { articleDigest: string }).articleDigest;
  }
});
