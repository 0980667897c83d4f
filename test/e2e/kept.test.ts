import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { askPage, askServer, KNOWN_QUESTION, litWords } from './ask-page.ts';
import { visit, withoutBrowser } from './browser.ts';
import { BRIDGE_QUESTION } from './corpus.ts';
import { setStage } from './stage.ts';
import { tellAnswer } from './told-answer.ts';

describe.skipIf(withoutBrowser)('conversations kept in the browser', () => {
  const stage = setStage();
  const open = async () => {
    const visited = await visit(stage.browser);
    await visited.page.goto(stage.product.origin);
    return visited;
  };

  it('come back after a reload as they were, without asking again, and go on from there', async () => {
    const { page, requests } = await open();
    await askPage(page, KNOWN_QUESTION);
    const before = await page.locator('.turn').innerText();
    await page.reload();
    await page.locator('.turn[data-phase="done"]').waitFor();
    expect(await page.locator('.turn').innerText()).toBe(before);
    await page.goto(stage.product.origin);
    await page.locator('.kept').getByText(KNOWN_QUESTION, { exact: true }).click();
    await page.locator('.turn[data-phase="done"]').waitFor();
    expect(await page.locator('.turn').innerText()).toBe(before);
    expect(requests.filter((address) => address.endsWith('/ask'))).toHaveLength(1);
    await page.locator('.statement .marker').first().click();
    const { text, citations } = await askServer(stage.product.origin, KNOWN_QUESTION);
    expect(await litWords(page, '.panel')).toBe(citations[0]?.quote);
    const sent = page.waitForRequest('**/ask');
    await askPage(page, 'Who confirmed it?');
    expect((await sent).postDataJSON().history.at(-1)).toEqual({ role: 'assistant', content: text });
    await page.goto(stage.product.origin);
    await page.locator('.kept li').first().waitFor();
    expect(await page.locator('.kept li').count()).toBe(1);
    expect(await page.locator('.kept li').textContent()).toContain('2 questions');
  });

  it('say in the source that an article has changed since', async () => {
    const { page } = await open();
    await askPage(page, BRIDGE_QUESTION);
    const quoted = (await askServer(stage.product.origin, BRIDGE_QUESTION)).citations[0]?.quote;
    await stage.corpus.changeBridge('A sentence that was not there before stands in front of the story now.');
    await stage.product.index();
    await expect
      .poll(async () => (await askServer(stage.product.origin, BRIDGE_QUESTION)).citations[0]?.start, {
        timeout: 15_000,
      })
      .not.toBe((await firstCitation(page)).start);
    await page.reload();
    await page.locator('.statement .marker').first().click();
    await page.locator('.panel .place-note').waitFor();
    expect(await page.locator('.panel .place-note').textContent()).toContain('has changed');
    expect(await litWords(page, '.panel')).toBe(quoted);
  });

  it('are renamed, deleted after a second press, and all erased at once', async () => {
    const { page } = await open();
    await tellAnswer(page, {});
    for (const question of ['First?', 'Second?', 'Third?']) await askAnew(page, question);
    expect(await titles(page)).toEqual(['Third?', 'Second?', 'First?']);

    await page.getByRole('button', { name: 'Rename Second?' }).click();
    await page.getByLabel('New title').fill('The <b>dam</b>');
    await page.keyboard.press('Enter');
    await page.locator('.kept').getByText('The <b>dam</b>', { exact: true }).waitFor();

    await page.getByRole('button', { name: 'Delete First?' }).click();
    expect(await titles(page)).toHaveLength(3);
    await page.getByRole('button', { name: 'Really delete? First?' }).click();
    await expect.poll(() => titles(page)).toEqual(['Third?', 'The <b>dam</b>']);
    await page.reload();
    await page.locator('.kept').waitFor();
    expect(await titles(page)).toEqual(['Third?', 'The <b>dam</b>']);

    await page.getByRole('button', { name: 'Rename Third?' }).click();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('kept-holder');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Third?');

    await page.getByRole('button', { name: 'Erase all conversations' }).click();
    await page.getByRole('button', { name: 'Really erase all?' }).click();
    await page.locator('.kept').waitFor({ state: 'detached' });
    await page.reload();
    await page.locator('.front .contents').waitFor();
    expect(await page.locator('.kept').count()).toBe(0);
  });

  it('are found by any question in them', async () => {
    const { page } = await open();
    await tellAnswer(page, {});
    for (const number of [1, 2, 3, 4, 5, 6]) await askAnew(page, `Question number ${number}?`);
    await page.getByLabel('Search the conversations').fill('NUMBER 4');
    expect(await page.locator('.kept li:visible .question-button').allTextContents()).toEqual(['Question number 4?']);
  });

  it('of two tabs stand beside each other', async () => {
    const { page: first } = await open();
    const second = await first.context().newPage();
    await second.goto(stage.product.origin);
    await Promise.all([tellAnswer(first, { question: 'First?' }), tellAnswer(second, { question: 'Second?' })]);
    await askPage(first, 'First?');
    await askPage(second, 'Second?');
    await first.goto(stage.product.origin);
    await first.locator('.kept').waitFor();
    expect((await titles(first)).toSorted()).toEqual(['First?', 'Second?']);
  });

  it('stay the same in two tabs that show one of them, whichever asks', async () => {
    const { page: first } = await open();
    await tellAnswer(first, { id: 'one', question: 'First?' });
    await askPage(first, 'First?');
    const second = await first.context().newPage();
    await second.goto(first.url());
    await second.locator('.turn[data-phase="done"]').waitFor();
    await tellAnswer(second, { id: 'two', question: 'Second?' });
    await askPage(second, 'Second?');
    await expect.poll(() => first.locator('.question').allTextContents()).toEqual(['First?', 'Second?']);

    // Both ask at once: what is arriving stays last, and nothing is lost.
    await tellAnswer(second, { id: 'four', question: 'Fourth?' });
    await first.unroute('**/ask');
    await first.route('**/ask', () => undefined);
    await first.locator('#question').fill('Third?');
    await first.locator('#question').press('Enter');
    await askPage(second, 'Fourth?');
    await expect
      .poll(() => first.locator('.question').allTextContents())
      .toEqual(['First?', 'Second?', 'Fourth?', 'Third?']);
    await second.unroute('**/ask');
    await tellAnswer(second, { id: 'five', question: 'Fifth?' });
    const sent = second.waitForRequest('**/ask');
    await askPage(second, 'Fifth?');
    expect((await sent).postDataJSON().history).toHaveLength(6);
    await second.reload();
    await expect
      .poll(() => second.locator('.question').allTextContents())
      .toEqual(['First?', 'Second?', 'Fourth?', 'Fifth?']);

    await second.goto(stage.product.origin);
    await second.getByRole('button', { name: 'Erase all conversations' }).click();
    await second.getByRole('button', { name: 'Really erase all?' }).click();
    await first.locator('.front-heading').waitFor();
    expect(await first.locator('.turn').count()).toBe(0);
  });

  it('are left and come back to with the browser’s own buttons', async () => {
    const { page } = await open();
    await askPage(page, KNOWN_QUESTION);
    await page.goBack();
    await page.locator('.front .contents').waitFor();
    await page.goForward();
    await page.locator('.turn[data-phase="done"]').waitFor();
    expect(await page.locator('.question').allTextContents()).toEqual([KNOWN_QUESTION]);
    await page.goto(`${stage.product.origin}/#not-kept-here`);
    await page.locator('.front .contents').waitFor();
    expect(new URL(page.url()).hash).toBe('');
  });

  it('are not missed where the browser keeps nothing', async () => {
    const { page, complaints } = await visit(stage.browser);
    await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }));
    await page.goto(stage.product.origin);
    await askPage(page, KNOWN_QUESTION);
    await page.getByRole('button', { name: 'New conversation' }).click();
    await page.locator('.front .contents').waitFor();
    expect(await page.locator('.kept').count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});

/** Asks in a conversation of its own and comes back to the front. */
async function askAnew(page: Page, question: string): Promise<void> {
  await page.unroute('**/ask');
  await tellAnswer(page, { question });
  await askPage(page, question);
  await page.getByRole('button', { name: 'New conversation' }).click();
  await page.locator('.kept').getByText(question, { exact: true }).waitFor();
}

function titles(page: Page): Promise<string[]> {
  return page.locator('.kept .question-button').allTextContents();
}

/** Where the words of the first marker on the page stood when they were quoted. */
async function firstCitation(page: Page): Promise<{ start: number }> {
  const link = (await page.locator('.statement .marker').first().getAttribute('data-passage')) ?? '';
  return { start: Number(/#(\d+)-/.exec(link)?.[1]) };
}
