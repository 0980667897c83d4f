import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { ArticleList } from '../../src/protocol/article-view.ts';
import { askPage, KNOWN_QUESTION } from './ask-page.ts';
import { visit, withoutBrowser } from './browser.ts';
import { BRIDGE_ID, BRIDGE_QUESTION } from './corpus.ts';
import { setStage } from './stage.ts';

const BRIDGE_DAY = '2023-02-14';

describe.skipIf(withoutBrowser)('the view of the articles', () => {
  const stage = setStage();
  const open = async (path = '/corpus') => {
    const visited = await visit(stage.browser);
    await visited.page.goto(`${stage.product.origin}${path}`);
    return visited;
  };
  const served = async (): Promise<ArticleList> =>
    (await (await fetch(`${stage.product.origin}/articles`)).json()) as ArticleList;

  it('lists every article with its date, publisher, size and copies, and leads to it', async () => {
    const { page } = await open();
    await page.locator('.corpus-list li').first().waitFor();
    const { articles } = await served();
    const shown = await page.locator('.corpus-list li').evaluateAll((rows) =>
      rows.map((row) => ({
        title: row.querySelector('a')?.textContent,
        link: row.querySelector('a')?.getAttribute('href'),
        facts: [...row.querySelectorAll('.source-line')].map((fact) => fact.textContent),
      })),
    );
    expect(shown).toHaveLength(articles.length);
    for (const { title, publisher, publishedAt, bodyCharacters, copies, articleId } of articles) {
      const row = shown.find((one) => one.link?.endsWith(encodeURIComponent(articleId.split('/').at(-1) ?? '')));
      expect(row?.title).toBe(title);
      expect(row?.facts[0]).toContain(publisher ?? 'unknown publisher');
      expect(row?.facts[0]).toContain(publishedAt?.slice(0, 4) ?? 'undated');
      expect(row?.facts[1]).toBe(`${bodyCharacters.toLocaleString('en-GB')} characters`);
      expect(row?.facts[2]?.startsWith('Same story:') ?? false).toBe(copies.length > 0);
    }
    await page.getByRole('link', { name: /^Harrow Sound bridge/ }).click();
    await page.locator('.article-title').waitFor();
    expect(decodeURIComponent(new URL(page.url()).pathname)).toBe(`/read/${BRIDGE_ID}`);
  });

  it('shows when they were published, one bar for each day, week, month or year', async () => {
    const { page } = await open();
    const picture = page.locator('.strip-bars');
    await picture.waitFor();
    const { articles } = await served();
    const dated = articles.filter(({ publishedAt }) => publishedAt !== null).length;
    expect(await picture.getAttribute('aria-label')).toMatch(new RegExp(`^${dated} articles published `));
    const counts = (await picture.locator('title').allTextContents()).map((text) =>
      Number(/(\d+) articles?$/.exec(text)?.[1]),
    );
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(dated);
  });

  it('lets the following questions go to the chosen time only, says so, and stops at a press', async () => {
    const { page } = await open('/');
    await page.getByRole('link', { name: 'Articles', exact: true }).click();
    await page.getByLabel('From', { exact: true }).fill(BRIDGE_DAY);
    await page.getByLabel('To', { exact: true }).fill(BRIDGE_DAY);
    const { articles } = await served();
    await page.getByText(`Questions go to 1 of ${articles.length} articles.`).waitFor();
    expect(await page.locator('.corpus-list li').count()).toBe(1);

    await page.getByRole('link', { name: 'Back to the questions' }).click();
    await page.locator('.chip').waitFor();
    expect(await page.locator('.chip').textContent()).toBe('14 February 2023');
    const sent = page.waitForRequest('**/ask');
    await askPage(page, BRIDGE_QUESTION);
    expect((await sent).postDataJSON().filter).toEqual({ from: BRIDGE_DAY, to: BRIDGE_DAY });
    expect(await page.locator('.turn').getAttribute('data-status')).toBe('answered');
    await askPage(page, KNOWN_QUESTION);
    expect(await page.locator('.turn').last().getAttribute('data-status')).toBe('not-found');

    await page.getByRole('button', { name: 'Remove the filter: 14 February 2023' }).click();
    expect(await page.locator('.chips').isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('question');
    await askPage(page, KNOWN_QUESTION);
    expect(await page.locator('.turn').last().getAttribute('data-status')).not.toBe('not-found');
  });

  it('lets questions go to chosen publishers only, and keeps the conversation meanwhile', async () => {
    const { page } = await open('/');
    await askPage(page, BRIDGE_QUESTION);
    await page.getByRole('link', { name: 'Articles', exact: true }).click();
    const { articles } = await served();
    const publisher = articles.find((article) => article.publisher !== null)?.publisher ?? '';
    const theirs = articles.filter((article) => article.publisher === publisher).length;
    await page.getByRole('checkbox', { name: publisher }).check();
    expect(await page.locator('.corpus-list li').count()).toBe(theirs);
    await page.getByRole('link', { name: 'Back to the questions' }).click();
    await page.locator('.turn[data-phase="done"]').waitFor();
    expect(await page.locator('.question').textContent()).toBe(BRIDGE_QUESTION);
    const sent = page.waitForRequest('**/ask');
    await askPage(page, KNOWN_QUESTION);
    expect((await sent).postDataJSON().filter).toEqual({ publishers: [publisher] });
    expect((await sent).postDataJSON().history).toHaveLength(2);

    await page.goto(`${stage.product.origin}/corpus`);
    await page.getByRole('checkbox', { name: publisher, checked: true }).waitFor();
    await page.getByRole('button', { name: 'Remove the filter' }).click();
    await page.getByText(`Questions go to all ${articles.length} articles.`).waitFor();
  });

  it('asks nothing of a time that ends before it begins', async () => {
    const { page } = await open();
    await page.getByLabel('From', { exact: true }).fill('2024-10-28');
    await page.getByLabel('To', { exact: true }).fill('2024-10-18');
    await page.getByText('The first day is after the last one.').waitFor();
    await page.goto(stage.product.origin);
    await page.locator('.chip').waitFor();
    expect(await page.locator('.chip').allTextContents()).toEqual(['since 28 October 2024']);
  });

  it('is reached, filtered and left by keyboard alone', async () => {
    const { page } = await open('/');
    await page.locator('.front .contents').waitFor();
    await tabTo(page, 'Articles');
    await page.keyboard.press('Enter');
    await page.locator('.corpus-list li').first().waitFor();
    await tabTo(page, 'Back to the questions');
    for (let presses = 0; presses < 20; presses += 1) {
      await page.keyboard.press('Tab');
      if (
        await page.evaluate(
          () => document.activeElement instanceof HTMLInputElement && document.activeElement.type === 'checkbox',
        )
      )
        break;
    }
    await page.keyboard.press('Space');
    expect(await page.locator('.filter-count').textContent()).toMatch(/^Questions go to \d+ of \d+ articles\.$/);
  });
});

/** Presses Tab until the focus is on what is called so. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 30; presses += 1) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(() => document.activeElement?.textContent)) === name) return;
  }
  throw new Error(`No press of Tab leads to "${name}".`);
}
