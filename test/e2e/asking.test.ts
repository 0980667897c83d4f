import { describe, expect, it } from 'vitest';
import { askPage, askServer, KNOWN_QUESTION, UNKNOWN_QUESTION } from './ask-page.ts';
import { visit, withoutBrowser } from './browser.ts';
import { setStage } from './stage.ts';

describe.skipIf(withoutBrowser)('asking', () => {
  const stage = setStage();
  const open = async (options = {}) => {
    const opened = await visit(stage.browser, options);
    await opened.page.goto(stage.product.origin);
    await opened.page.locator('.front-heading').waitFor();
    return opened;
  };

  it('shows exactly the statements and markers that the server sent', async () => {
    const { page } = await open();
    await askPage(page, KNOWN_QUESTION);
    const answer = await askServer(stage.product.origin, KNOWN_QUESTION);
    const shown = await page
      .locator('.statement')
      .evaluateAll((lines) => lines.map(({ firstChild }) => firstChild?.textContent));
    expect(answer.statements.length).toBeGreaterThan(0);
    expect(shown).toEqual(answer.statements.map(({ text }) => text));
    expect(await page.locator('.statement .marker').allTextContents()).toEqual(
      answer.statements.flatMap(({ markers }) => markers.map((marker) => `[${marker}]`)),
    );
  });

  it('adds statements one at a time and never rewrites one', async () => {
    const { page } = await open();
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      new MutationObserver((records) => {
        for (const { target, addedNodes, removedNodes } of records) {
          if (target instanceof HTMLElement && target.className === 'statements') {
            seen.push(`+${addedNodes.length} -${removedNodes.length}`);
          }
        }
      }).observe(document.body, { childList: true, subtree: true });
    });
    await askPage(page, KNOWN_QUESTION);
    const statements = await page.locator('.statement').count();
    const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
    expect(statements).toBeGreaterThan(0);
    expect(seen).toEqual(Array.from({ length: statements }, () => '+1 -0'));
  });

  it('asks a starter question at a press', async () => {
    const { page } = await open();
    const starter = page.locator('.front .question-button').first();
    const question = await starter.textContent();
    await starter.click();
    await page.locator('.turn[data-phase="done"]').waitFor();
    expect(await page.locator('.question').textContent()).toBe(question);
    expect(await page.locator('.turn').getAttribute('data-status')).not.toBe('not-found');
  });

  it('grows with Shift+Enter, and leaves Enter to an input method while it composes', async () => {
    const { page } = await open();
    const field = page.locator('#question');
    const height = async () => (await field.boundingBox())?.height ?? 0;
    const before = await height();
    await field.pressSequentially('first line');
    await field.press('Shift+Enter');
    await field.pressSequentially('second line');
    expect(await field.inputValue()).toBe('first line\nsecond line');
    expect(await height()).toBeGreaterThan(before);
    await field.evaluate((element) =>
      element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true })),
    );
    expect(await page.locator('.turn').count()).toBe(0);
    await field.press('Enter');
    expect(await page.locator('.turn').count()).toBe(1);
  });

  it('stops an answer that does not come, and goes on with the next question', async () => {
    const { page } = await open();
    await page.route('**/ask', () => undefined);
    await page.locator('#question').fill(KNOWN_QUESTION);
    await page.locator('#question').press('Enter');
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.locator('.turn[data-phase="stopped"]').waitFor();
    expect(await page.getByRole('button', { name: 'Ask', exact: true }).count()).toBe(1);
    await page.unroute('**/ask');
    await askPage(page, KNOWN_QUESTION);
    expect(await page.locator('.turn').count()).toBe(2);
  });

  it('sends the answers so far with the next question', async () => {
    const { page } = await open();
    await askPage(page, KNOWN_QUESTION);
    const sent = page.waitForRequest('**/ask');
    await askPage(page, 'Who confirmed it?');
    const { question, history } = (await sent).postDataJSON();
    const first = await askServer(stage.product.origin, KNOWN_QUESTION);
    expect(question).toBe('Who confirmed it?');
    expect(history).toEqual([
      { role: 'user', content: KNOWN_QUESTION },
      { role: 'assistant', content: first.text },
    ]);
  });

  it('calls the passages under a refusal "not an answer"', async () => {
    const { page } = await open();
    await askPage(page, UNKNOWN_QUESTION);
    const answer = await askServer(stage.product.origin, UNKNOWN_QUESTION);
    expect(await page.locator('.turn').getAttribute('data-status')).toBe('not-found');
    expect(await page.locator('.refusal-text').textContent()).toBe(answer.text);
    expect(await page.locator('.nearest h3').textContent()).toContain('Not an answer');
    expect(await page.locator('.nearest blockquote').count()).toBe(answer.notFound?.nearest.length);
    expect(await page.locator('.statement, .sources').count()).toBe(0);
  });

  it('says when the server does not answer, and asks again at a press', async () => {
    const { page } = await open();
    await page.route('**/ask', (route) => route.abort());
    await page.locator('#question').fill(KNOWN_QUESTION);
    await page.locator('#question').press('Enter');
    expect(await page.locator('.turn .failure').textContent()).toContain('does not answer');
    await page.unroute('**/ask');
    await page.locator('.turn .failure button').click();
    await page.locator('.turn[data-phase="done"]').waitFor();
    expect(await page.locator('.turn').count()).toBe(1);
  });

  it('copies an answer with its quotes and where they are from', async () => {
    const { page } = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
    await askPage(page, KNOWN_QUESTION);
    await page.getByRole('button', { name: 'Copy answer with citations' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const { text, citations } = await askServer(stage.product.origin, KNOWN_QUESTION);
    expect(copied).toContain(text);
    for (const { marker, quote, title } of citations) {
      expect(copied).toContain(`[${marker}] “${quote.trim().split(/\s+/).join(' ')}”`);
      expect(copied).toContain(title);
    }
  });
});
