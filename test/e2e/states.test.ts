import { describe, expect, it } from 'vitest';
import { visit, withoutBrowser } from './browser.ts';
import { setStage } from './stage.ts';

describe.skipIf(withoutBrowser)('states of the page', () => {
  const stage = setStage();

  it('says that the server does not answer, and goes on by itself when it does', async () => {
    const { page } = await visit(stage.browser);
    await page.route('**/articles', (route) => route.abort());
    await page.goto(stage.product.origin);
    await page.getByRole('heading', { name: 'The server does not answer.' }).waitFor();
    await page.unroute('**/articles');
    await page.locator('.front .contents').waitFor();
    expect(await page.locator('.contents li').count()).toBe(6);
  });

  it('waits for an index that is being built', async () => {
    const { page } = await visit(stage.browser);
    await page.route('**/articles', (route) =>
      route.fulfill({
        status: 503,
        contentType: 'application/problem+json',
        json: { type: 'about:blank', title: 'Not ready', status: 503, detail: 'Soon.', code: 'NOT_READY' },
      }),
    );
    await page.goto(stage.product.origin);
    await page.getByRole('heading', { name: 'The articles are being read.' }).waitFor();
    expect(await page.locator('.front .contents').count()).toBe(0);
    await page.unroute('**/articles');
    await page.locator('.front .contents').waitFor();
  });

  it('tells what to do where the folder is empty', async () => {
    const { page } = await visit(stage.browser);
    await page.route('**/articles', (route) =>
      route.fulfill({ json: { snapshot: 'none', articles: [], starters: [] } }),
    );
    await page.goto(stage.product.origin);
    await page.getByRole('heading', { name: 'There are no articles yet.' }).waitFor();
    expect(await page.locator('.front').textContent()).toContain('npm run index');
  });

  it('says that there is no such article', async () => {
    const { page } = await visit(stage.browser);
    await page.goto(`${stage.product.origin}/read/none.txt#0-5.00000000`);
    await page.locator('.failure').waitFor();
    expect(await page.locator('mark').count()).toBe(0);
  });

  it('lights nothing for a link that is cut off or points past the end', async () => {
    const { page } = await visit(stage.browser);
    await page.goto(stage.product.origin);
    const link = await page.locator('.contents a').first().getAttribute('href');
    const response = await page.request.get(`${stage.product.origin}${link?.replace('/read/', '/articles/')}`);
    const { articleDigest } = (await response.json()) as { articleDigest: string };
    for (const fragment of ['#12-', `#5-9000000.${articleDigest.slice(0, 8)}`, '#0-20.00000000']) {
      await page.goto(`${stage.product.origin}${link}${fragment}`);
      await page.locator('.place-note').waitFor();
      expect({ fragment, marks: await page.locator('mark').count() }).toEqual({ fragment, marks: 0 });
    }
  });

  it('starts over without the old conversation', async () => {
    const { page } = await visit(stage.browser);
    await page.goto(stage.product.origin);
    await page.locator('.front .question-button').first().click();
    await page.locator('.turn[data-phase="done"]').waitFor();
    await page.getByRole('button', { name: 'New conversation' }).click();
    await page.locator('.front-heading').waitFor();
    const sent = page.waitForRequest('**/ask');
    await page.locator('.front .question-button').first().click();
    expect((await sent).postDataJSON().history).toEqual([]);
  });
});
