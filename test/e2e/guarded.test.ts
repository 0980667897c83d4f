import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { openFeedbackFile } from '../../src/feedback/open-feedback-file.ts';
import { askPage, KNOWN_QUESTION } from './ask-page.ts';
import { visit, withoutBrowser } from './browser.ts';
import { setStage } from './stage.ts';

const API_KEY = 'a-key-of-readers';
const ADMIN_TOKEN = 'the-token-of-the-owner';
const FEEDBACK_FILE = join(tmpdir(), `dateline-e2e-feedback-${process.pid}.sqlite`);

describe.skipIf(withoutBrowser)('a server that asks for a key', () => {
  const stage = setStage({ API_KEYS: API_KEY, ADMIN_TOKEN, FEEDBACK_FILE, WATCH_CORPUS: 'off' });
  afterAll(async () => {
    for (const ending of ['', '-wal', '-shm']) await rm(FEEDBACK_FILE + ending, { force: true });
  });

  const open = async (path = '/') => {
    const visited = await visit(stage.browser);
    await visited.page.goto(`${stage.product.origin}${path}`);
    await giveKey(visited.page, API_KEY);
    return visited;
  };

  it('is given it once, asked for again only where it is wrong, and keeps it for the tab', async () => {
    const { page, requests } = await visit(stage.browser);
    await page.goto(stage.product.origin);
    await giveKey(page, 'not the key');
    await page.getByText('The server did not accept that key.').waitFor();
    await giveKey(page, API_KEY);
    await page.locator('.front .contents').waitFor();
    await askPage(page, KNOWN_QUESTION);
    await page.locator('.statement .marker').first().click();
    await page.locator('.panel mark').first().waitFor();
    await page.reload();
    await page.locator('.turn[data-phase="done"]').waitFor();
    expect(await page.locator('#api-key').count()).toBe(0);
    expect(requests.some((address) => address.includes(API_KEY))).toBe(false);
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain(API_KEY);
  });

  it('is asked nothing more where the reader gives none, until the reader wants to', async () => {
    const { page } = await visit(stage.browser);
    await page.goto(stage.product.origin);
    await page.getByRole('button', { name: 'Go on without' }).click();
    await page.locator('.front .failure').waitFor();
    expect(await page.locator('#api-key').count()).toBe(0);
    await page.getByRole('button', { name: 'Try again' }).click();
    await giveKey(page, API_KEY);
    await page.locator('.front .contents').waitFor();
  });

  it('rebuilds the index for the owner of the token, and shows the new articles', async () => {
    const { page } = await open('/corpus');
    await page.locator('.corpus-list li').first().waitFor();
    const before = await page.locator('.corpus-list li').count();
    await rebuild(page, 'not the token');
    await page.getByText('The server did not accept that token.').waitFor();
    await stage.corpus.add('tram.txt', TRAM);
    await rebuild(page, ADMIN_TOKEN);
    await page.getByText(`The new index is served: ${before + 1} articles.`).waitFor();
    await page.getByRole('link', { name: 'Velmar tram line opens a week early' }).waitFor();
    expect(await page.locator('.corpus-list li').count()).toBe(before + 1);
    await rebuild(page, ADMIN_TOKEN);
    await page.getByText('The index is up to date: nothing in the folder has changed.').waitFor();
  });

  it('says why the index could not be rebuilt, also to those who ask, and no longer once it could', async () => {
    const { page } = await open('/corpus');
    await page.locator('.corpus-list li').first().waitFor();
    await stage.corpus.hide(true);
    try {
      await rebuild(page, ADMIN_TOKEN);
      await page.locator('.index .failure').waitFor();
      expect(await page.locator('.index .failure').textContent()).toContain('CORPUS_DIR');
      expect(await page.locator('.index .failure').textContent()).not.toContain(stage.corpus.folder);
      await page.getByRole('link', { name: 'Back to the questions' }).click();
      await page.locator('.banner').waitFor();
      expect(await page.locator('.banner').textContent()).toMatch(
        /^The folder has changed, but the new index could not be built\. Answers come from the one that is served since \d/,
      );
    } finally {
      await stage.corpus.hide(false);
    }
    await page.goto(`${stage.product.origin}/corpus`);
    await rebuild(page, ADMIN_TOKEN);
    await page.getByText('The index is up to date').waitFor();
    await page.getByRole('link', { name: 'Back to the questions' }).click();
    await page.locator('.front .contents').waitFor();
    await expect.poll(() => page.locator('.banner').count()).toBe(0);
  });

  it('keeps what a reader thinks of an answer, with a note, and without the question', async () => {
    const { page } = await open();
    await page.locator('.front .contents').waitFor();
    await askPage(page, KNOWN_QUESTION);
    await page.getByRole('button', { name: 'Bad answer' }).click();
    await page.getByText('Thank you, kept.').waitFor();
    await page.getByLabel('What was good or wrong about it (optional)').fill('The <b>date</b> is missing.');
    const sent = page.waitForResponse('**/feedback');
    await page.getByRole('button', { name: 'Send the note' }).click();
    expect((await sent).status()).toBe(204);
    expect(await page.getByRole('button', { name: 'Bad answer', pressed: true }).count()).toBe(1);
    const file = await openFeedbackFile(FEEDBACK_FILE);
    const kept = file.all();
    file.close();
    expect(kept).toMatchObject([{ rating: -1, note: 'The <b>date</b> is missing.' }]);
    expect(kept[0]?.citations.length).toBeGreaterThan(0);
    expect(JSON.stringify(kept)).not.toContain(KNOWN_QUESTION);
  });

  it('may be started anew while it is used: the page says so and asks again by itself', async () => {
    const { page } = await open();
    await page.locator('.front .contents').waitFor();
    await askPage(page, KNOWN_QUESTION);
    await stage.product.halt();
    await page.locator('#question').fill(KNOWN_QUESTION);
    await page.locator('#question').press('Enter');
    const last = page.locator('.turn').last();
    await last.getByText('The server does not answer. Trying again by itself …').waitFor();
    expect(await last.getAttribute('data-phase')).toBe('waiting');
    await stage.product.start();
    await page.locator('.turn:last-child[data-phase="done"]').waitFor();
    expect(await page.locator('.turn').count()).toBe(2);
    expect(await last.locator('.failure').count()).toBe(0);
    await last.locator('.statement .marker').first().click();
    await page.locator('.panel mark').first().waitFor();
  });
});

const TRAM = `Velmar tram line opens a week early

By Tova Lindqvist
3 May 2023

The new tram line between Velmar and the airport opened on Wednesday, a week earlier than planned, the city council said.

It carries 4,000 passengers an hour in each direction, according to the operator.
`;

async function giveKey(page: Page, key: string): Promise<void> {
  await page.locator('#api-key').fill(key);
  await page.locator('#api-key').press('Enter');
}

async function rebuild(page: Page, token: string): Promise<void> {
  await page.getByLabel('Admin token').fill(token);
  await page.getByRole('button', { name: 'Rebuild the index' }).click();
}
