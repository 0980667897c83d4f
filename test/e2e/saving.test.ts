import { readFile } from 'node:fs/promises';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { askPage, askServer, KNOWN_QUESTION, UNKNOWN_QUESTION } from './ask-page.ts';
import { visit, withoutBrowser } from './browser.ts';
import { setStage } from './stage.ts';
import { tellAnswer } from './told-answer.ts';

describe.skipIf(withoutBrowser)('saving a conversation', () => {
  const stage = setStage();
  const open = async () => {
    const visited = await visit(stage.browser);
    await visited.page.goto(stage.product.origin);
    return visited;
  };

  it('offers to save only what there is', async () => {
    const { page } = await open();
    const opener = page.getByRole('button', { name: 'Save', exact: true });
    expect(await opener.count()).toBe(0);
    await askPage(page, KNOWN_QUESTION);
    expect(await opener.count()).toBe(1);
    await page.getByRole('button', { name: 'New conversation' }).click();
    expect(await opener.count()).toBe(0);
  });

  it('saves as JSON the very answers that the server sent', async () => {
    const { page, requests } = await open();
    await askPage(page, KNOWN_QUESTION);
    await askPage(page, UNKNOWN_QUESTION);
    const { name, text } = await saved(page, 'JSON');
    expect(name).toMatch(/^dateline-\d{4}-\d\d-\d\d\.json$/);
    const file = JSON.parse(text) as {
      format: string;
      origin: string;
      answers: { text: string; citations: unknown }[];
    };
    const sent = await Promise.all(
      [KNOWN_QUESTION, UNKNOWN_QUESTION].map((question) => askServer(stage.product.origin, question)),
    );
    expect(file).toMatchObject({ format: 'dateline-conversation', origin: stage.product.origin });
    expect(file.answers[0]).toMatchObject({
      text: sent[0]?.text,
      claims: sent[0]?.claims,
      citations: sent[0]?.citations,
    });
    expect(file.answers[1]).toMatchObject({ status: 'not-found', text: sent[1]?.text });
    const elsewhere = requests.filter(
      (address) => !address.startsWith('blob:') && new URL(address).origin !== stage.product.origin,
    );
    expect(elsewhere).toEqual([]);
  });

  it('saves as Markdown every statement with a footnote that leads to its words', async () => {
    const { page } = await open();
    await askPage(page, KNOWN_QUESTION);
    const { name, text } = await saved(page, 'Markdown with footnotes');
    const { statements, citations, claims = [] } = await askServer(stage.product.origin, KNOWN_QUESTION);
    expect(name).toMatch(/\.md$/);
    for (const { markers } of statements) {
      for (const marker of markers) expect(text.split(`[^1-${marker}]`).length).toBeGreaterThan(2);
    }
    const links = [...text.matchAll(/^\[\^1-\d+\]: .*<(http[^>]+)>$/gm)].map(([, link]) => link ?? '');
    expect(links).toHaveLength(citations.length);
    expect(text.split('\n').filter((line) => line.startsWith('| '))).toHaveLength(claims.length + 2);
    await page.goto(links[0] ?? '');
    await page.locator('.article mark').first().waitFor();
    expect((await page.locator('.article mark').allTextContents()).join('')).toBe(citations[0]?.quote);
  });

  it('keeps markup of an article or a model as text in Markdown', async () => {
    const { page } = await open();
    const hostile =
      '# <img src=x onerror=alert(1)> [a](javascript:b) *c* `d` | e & f\n\n1. ~~g~~ <http://h.example> ![i](j)';
    await tellAnswer(page, {
      question: hostile,
      statements: [
        { text: hostile, support: 'supported', markers: [1] },
        { text: '1. one', support: 'verbatim', markers: [2] },
        { text: '- two', support: 'verbatim', markers: [3] },
      ],
    });
    await askPage(page, 'Anything?');
    const { text } = await saved(page, 'Markdown with footnotes');
    const body = fromMarkdown(text.split('\n\n[^1-')[0] ?? '');
    const kinds = new Set(body.children.map(({ type }) => type));
    expect(kinds).toEqual(new Set(['heading', 'paragraph']));
    const inline = body.children.flatMap((block) =>
      'children' in block ? block.children.map(({ type }) => type) : [],
    );
    expect(inline.filter((type) => !['text', 'strong', 'break'].includes(type))).toEqual([]);
    const [, question] = body.children;
    expect(question).toMatchObject({ depth: 2, children: [{ value: hostile.split(/\s+/).join(' ') }] });
  });

  it('opens, walks and closes the menu by keyboard', async () => {
    const { page } = await open();
    await askPage(page, KNOWN_QUESTION);
    const opener = page.getByRole('button', { name: 'Save', exact: true });
    await opener.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Markdown with footnotes');
    await page.keyboard.press('Escape');
    expect(await page.locator('.menu').isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Save');
  });

  it('prints the answer with its quotes and without the controls', async () => {
    const { page } = await open();
    await askPage(page, KNOWN_QUESTION);
    await page.emulateMedia({ media: 'print' });
    const { citations } = await askServer(stage.product.origin, KNOWN_QUESTION);
    for (const selector of ['.masthead', '.composer', '.actions', '.turn .questions']) {
      expect(await page.locator(selector).isVisible(), selector).toBe(false);
    }
    expect(await page.locator('.print-only:visible').count()).toBe(citations.length);
    expect(await page.locator('.claim-track').first().isVisible()).toBe(true);
    expect((await page.pdf()).length).toBeGreaterThan(10_000);
  });
});

async function saved(page: Page, choice: string): Promise<{ name: string; text: string }> {
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: choice, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}
