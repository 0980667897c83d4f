import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/protocol/answer.ts';
import { askPage, askServer, KNOWN_QUESTION, UNKNOWN_QUESTION } from './ask-page.ts';
import { visit, withoutBrowser } from './browser.ts';
import { BRIDGE_QUESTION } from './corpus.ts';
import { setStage } from './stage.ts';

const TURNS = 200;
/** The page is made for no task above 100 ms; a busy machine gets five times that. */
const LONGEST_TASK_MS = 5 * 100;

describe.skipIf(withoutBrowser)('a conversation of 200 questions', () => {
  const stage = setStage();

  it('opens, scrolls, takes a question and shows its answer without making the reader wait', async () => {
    const { page } = await visit(stage.browser);
    await page.addInitScript(watchLongTasks);
    await page.goto(stage.product.origin);
    await page.locator('.front .contents').waitFor();
    const answers = await Promise.all(
      [KNOWN_QUESTION, BRIDGE_QUESTION, UNKNOWN_QUESTION, 'What happened in February 2023?'].map((question) =>
        askServer(stage.product.origin, question),
      ),
    );
    await page.evaluate(keepConversation, answers);
    await page.reload();
    const longest: Record<string, number> = {};

    await page.locator('.kept .question-button').click();
    await page
      .locator('.turn')
      .nth(TURNS - 1)
      .waitFor();
    longest['opening'] = await longestTask(page);
    expect(
      await page
        .locator('.turn')
        .last()
        .evaluate((turn) => turn.getBoundingClientRect().top),
    ).toBeLessThan(800);

    await page.mouse.move(600, 400);
    for (let step = 0; step < 30; step += 1) {
      await page.mouse.wheel(0, step < 20 ? -4000 : 4000);
      await page.waitForTimeout(16);
    }
    await page.keyboard.press('Home');
    await page.keyboard.press('End');
    longest['scrolling'] = await longestTask(page);

    await page.locator('#question').pressSequentially('What was said about the bridge, and by whom? '.repeat(3));
    longest['typing'] = await longestTask(page);

    const sent = page.waitForRequest('**/ask');
    await askPage(page, BRIDGE_QUESTION);
    longest['answering'] = await longestTask(page);
    expect((await sent).postDataJSON().history).toHaveLength(20);
    expect(await page.locator('.turn').count()).toBe(TURNS + 1);
    expect(Object.entries(longest).filter(([, milliseconds]) => milliseconds > LONGEST_TASK_MS)).toEqual([]);
  }, 60_000);

  it('begins with an answer that moves nothing when it comes', async () => {
    const { page } = await visit(stage.browser);
    await page.addInitScript(watchShifts);
    await page.goto(stage.product.origin);
    await page.locator('.front .contents').waitFor();
    const settled = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts.length);
    // Shifts within half a second of a key press do not count: the answer comes later than that.
    await page.route('**/ask', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 800));
      await route.continue();
    });
    await askPage(page, KNOWN_QUESTION);
    await page.waitForTimeout(300);
    const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
    expect(shifts.slice(settled)).toEqual([]);
  });
});

/** Collects the milliseconds of every task that blocked the page for more than 50. */
function watchLongTasks(): void {
  const tasks: number[] = [];
  Object.assign(window, { tasks });
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: 'longtask',
    buffered: true,
  });
}

/** Collects the share of the window that moved, for each shift that the reader did not cause. */
function watchShifts(): void {
  const shifts: number[] = [];
  Object.assign(window, { shifts });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
      if (!entry.hadRecentInput) shifts.push(entry.value);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** The longest task since this was last asked, in milliseconds; 0 where none took more than 50. */
async function longestTask(page: Page): Promise<number> {
  // The observer is told of a task some time after it ended.
  await page.waitForTimeout(400);
  return page.evaluate(() => Math.max(0, ...(window as unknown as { tasks: number[] }).tasks.splice(0)));
}

/** Puts a conversation of 200 questions where the page keeps its own: these answers in turn. */
async function keepConversation(answers: readonly Answer[]): Promise<void> {
  const all = Array.from({ length: 200 }, (_, index) => {
    const answer = answers[index % answers.length];
    return { ...answer, id: `${answer?.id}-${index}`, question: `${index + 1}. ${answer?.question}` };
  });
  const opened = indexedDB.open('dateline', 1);
  await new Promise((resolve) => opened.addEventListener('success', resolve));
  const writing = opened.result.transaction('conversations', 'readwrite');
  writing.objectStore('conversations').put({
    id: 'long',
    title: 'A long one',
    changedAt: Date.now(),
    questions: all.map(({ question }) => question),
    answers: all,
  });
  await new Promise((resolve) => writing.addEventListener('complete', resolve));
  opened.result.close();
}
