import axe from 'axe-core';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { askPage, KNOWN_QUESTION, UNKNOWN_QUESTION } from './ask-page.ts';
import { visit, withoutBrowser } from './browser.ts';
import { BRIDGE_ID } from './corpus.ts';
import { setStage } from './stage.ts';
import { tellAnswer } from './told-answer.ts';

const BRIDGE_PAGE = `/read/${BRIDGE_ID.split('/').map(encodeURIComponent).join('/')}`;

/** The screens, each reached from the one before. */
const screens: { name: string; go: (page: Page, origin: string) => Promise<unknown> }[] = [
  { name: 'the first visit', go: (page) => page.locator('.front .contents').waitFor() },
  {
    name: 'an answer whose sources disagree, with everything unfolded',
    go: async (page) => {
      await askPage(page, KNOWN_QUESTION);
      await page.locator('details').evaluateAll((all) => {
        for (const one of all as HTMLDetailsElement[]) one.open = true;
      });
    },
  },
  {
    name: 'a source beside the answer, with a part of it unfolded',
    go: async (page) => {
      await page.locator('.statement .marker').first().click();
      await page.locator('.panel mark').first().waitFor();
      await page.locator('.panel summary').first().click();
    },
  },
  {
    name: 'a marker pointed at',
    go: async (page) => {
      await page.keyboard.press('Escape');
      await page.locator('.statement .marker').last().hover();
      await page.getByRole('tooltip').waitFor();
    },
  },
  { name: 'a refusal', go: (page) => askPage(page, UNKNOWN_QUESTION) },
  { name: 'a time question', go: (page) => askPage(page, 'What happened in February 2023?') },
  {
    name: 'an answer of a model, with notes, and an opinion given on it',
    go: async (page) => {
      await page.route('**/feedback', (route) => route.fulfill({ status: 204 }));
      await tellAnswer(page, {
        mode: 'llm',
        model: 'the-model',
        standaloneQuestion: 'Does the dam hold?',
        statements: [{ text: 'The dam holds.', support: 'supported', markers: [1] }],
        withheld: [{ text: 'It breaks.', reason: 'cites no quote' }],
        notices: [{ code: 'spelling', text: 'Read “dam” for “damm”.' }],
      });
      await askPage(page, 'Does it hold?');
      await page.getByText('withheld by the checks').click();
      await page.getByRole('button', { name: 'Good answer' }).last().click();
    },
  },
  {
    name: 'a server that is gone, in the middle of a question',
    go: async (page) => {
      await page.unroute('**/ask');
      await page.route('**/ask', (route) => route.abort());
      await page.locator('#question').fill('Anything?');
      await page.locator('#question').press('Enter');
      await page.locator('.turn[data-phase="waiting"]').waitFor();
    },
  },
  {
    name: 'the list of keys',
    go: async (page) => {
      await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
      await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    },
  },
  {
    name: 'an article',
    go: async (page, origin) => {
      await page.goto(`${origin}${BRIDGE_PAGE}#0-5.00000000`);
      await page.locator('.place-note').waitFor();
    },
  },
  {
    name: 'the articles, filtered, with a build that fails',
    go: async (page, origin) => {
      await page.goto(`${origin}/corpus`);
      await page.getByLabel('From', { exact: true }).fill('2023-01-01');
      await page.locator('.filter-publishers input').first().check();
      await page.getByLabel('Admin token').fill('no');
      await page.getByRole('button', { name: 'Rebuild the index' }).click();
      await page.locator('.index .failure').waitFor();
    },
  },
  {
    name: 'the first visit with earlier conversations, a filter and a failed build',
    go: async (page, origin) => {
      await page.route('**/ready', async (route) => {
        const response = await route.fetch();
        const ready = (await response.json()) as { build: object };
        await route.fulfill({ json: { ...ready, build: { ...ready.build, state: 'failed', failure: 'It is full.' } } });
      });
      await page.goto(origin);
      await page.locator('.banner').waitFor();
      await page.locator('.kept').waitFor();
      await page.locator('.chip').first().waitFor();
    },
  },
  {
    name: 'an empty folder',
    go: async (page, origin) => {
      await page.route('**/articles', (route) =>
        route.fulfill({ json: { snapshot: 'none', articles: [], starters: [] } }),
      );
      await page.goto(origin);
      await page.getByRole('heading', { name: 'There are no articles yet.' }).waitFor();
    },
  },
  {
    name: 'a server that asks for a key',
    go: async (page, origin) => {
      await page.unroute('**/articles');
      await page.route('**/articles', (route) => route.fulfill({ status: 401, json: {} }));
      await page.goto(origin);
      await page.locator('#api-key').waitFor();
    },
  },
];

describe.skipIf(withoutBrowser)('for everybody', () => {
  const stage = setStage({ ADMIN_TOKEN: 'the-token-of-the-owner', FEEDBACK_FILE: ':memory:' });

  it.each([
    ['light', 1280],
    ['dark', 360],
  ] as const)(
    'no screen breaks a rule that axe knows, in %s colours and %i pixels wide',
    async (colorScheme, width) => {
      const { page } = await visit(stage.browser, {
        colorScheme,
        reducedMotion: 'reduce',
        viewport: { width, height: 800 },
      });
      await page.goto(stage.product.origin);
      const broken: unknown[] = [];
      for (const { name, go } of screens) {
        await go(page, stage.product.origin);
        broken.push(...(await violations(page)).map((violation) => ({ screen: name, ...violation })));
      }
      expect(broken).toEqual([]);
    },
    90_000,
  );
});

async function violations(page: Page): Promise<{ rule: string; where: string[] }[]> {
  await page.evaluate(axe.source);
  const results = await page.evaluate(() => (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run());
  return results.violations.map(({ id, nodes }) => ({ rule: id, where: nodes.map(({ html }) => html.slice(0, 160)) }));
}
