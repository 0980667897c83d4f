import type { Page } from 'playwright-core';
import type { Answer } from '../../src/protocol/answer.ts';

/** A question that several of the sample articles answer, and one that none does. */
export const KNOWN_QUESTION = 'How many North Korean troops were sent to Russia?';
export const UNKNOWN_QUESTION = 'Which football club won the cup in Portugal?';

/** Types a question into the page, sends it with Enter and waits until its answer is complete. */
export async function askPage(page: Page, question: string): Promise<void> {
  await page.locator('#question').fill(question);
  await page.locator('#question').press('Enter');
  await page.locator('.turn:last-child[data-phase="done"]').waitFor();
}

/** The server's answer to a first question, past the page. */
export async function askServer(origin: string, question: string): Promise<Answer> {
  const response = await fetch(`${origin}/ask`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify({ question }),
  });
  if (!response.ok) throw new Error(`POST /ask: ${response.status} ${await response.text()}`);
  return (await response.json()) as Answer;
}

/** The highlighted words under `selector`, white space as in the article. */
export async function litWords(page: Page, selector: string): Promise<string> {
  await page.locator(`${selector} mark`).first().waitFor();
  return (await page.locator(`${selector} mark`).allTextContents()).join('');
}
