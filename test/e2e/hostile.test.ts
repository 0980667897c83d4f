import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/protocol/answer.ts';
import type { ArticleList } from '../../src/protocol/article-view.ts';
import { askPage } from './ask-page.ts';
import { visit, withoutBrowser } from './browser.ts';
import type { Visit } from './browser.ts';
import { createHostileCorpus } from './hostile-corpus.ts';
import { hostileStrings } from './hostile-strings.ts';
import { setStage } from './stage.ts';
import { tellAnswer, tellAnswers, toldClaim } from './told-answer.ts';

const EVERY = 25;

describe.skipIf(withoutBrowser)('200 strings that want to be more than text', () => {
  const stage = setStage({}, createHostileCorpus);
  /** Without the content security policy, which would refuse what the page lets through. */
  const open = async (): Promise<Visit> => {
    const visited = await visit(stage.browser, { bypassCSP: true });
    await visited.page.goto(stage.product.origin);
    return visited;
  };
  const expectHarmless = async ({ page, complaints, requests }: Visit): Promise<void> => {
    expect(await traces(page)).toEqual({ broken: false, elements: [], handlers: [], addresses: [] });
    const elsewhere = requests.filter((address) => new URL(address).origin !== stage.product.origin);
    expect(elsewhere).toEqual([]);
    expect(complaints).toEqual([]);
  };
  const served = async (): Promise<ArticleList['articles']> =>
    ((await (await fetch(`${stage.product.origin}/articles`)).json()) as ArticleList).articles;

  it('are 200 different ones', () => {
    expect(new Set(hostileStrings).size).toBe(200);
  });

  it('stay text as title, publisher and file name, in the list of articles and in the filter', async () => {
    const visited = await open();
    const { page } = visited;
    await page.locator('.front .contents').waitFor();
    await expectHarmless(visited);
    await page.goto(`${stage.product.origin}/corpus`);
    await page.getByRole('button', { name: 'Show 100 more' }).click();
    const articles = await served();
    expect(new Set(articles.map(({ title }) => title))).toEqual(new Set(hostileStrings));
    const shown = await page.locator('.corpus-list li > a').allTextContents();
    expect(shown.toSorted()).toEqual(articles.map(({ title }) => title).toSorted());
    const publishers = await page.locator('.filter-choice span:first-of-type').allTextContents();
    expect(new Set(publishers)).toEqual(new Set(articles.map(({ publisher }) => publisher)));
    await page.locator('.filter-choice input').first().check();
    await page.goto(stage.product.origin);
    await page.locator('.chip').waitFor();
    expect(await page.locator('.chip').textContent()).toBe(publishers[0]);
    await expectHarmless(visited);
  });

  it('stay text as question and as whatever a server or a model answers, also when it is kept', async () => {
    const visited = await open();
    const { page } = visited;
    const strings = [...hostileStrings];
    await tellAnswers(page, hostileAnswer);
    await page.evaluate(askOneByOne, strings);
    expect(await page.locator('.question').allTextContents()).toEqual(strings.map((string) => string.trim()));
    const statements = await page
      .locator('.statement')
      .evaluateAll((lines) => lines.map(({ firstChild }) => firstChild?.textContent));
    expect(statements).toEqual(strings);
    expect(await page.locator('.withheld del').allTextContents()).toEqual(strings);
    await expectHarmless(visited);
    await page.goto(stage.product.origin);
    expect(await page.locator('.kept .question-button').textContent()).toBe(strings[0]);
    await page.locator('.kept .question-button').click();
    await page
      .locator('.turn')
      .nth(strings.length - 1)
      .waitFor();
    await expectHarmless(visited);
  }, 90_000);

  it('stay text in the article itself, in its head and in its address', async () => {
    const visited = await open();
    const { page } = visited;
    const articles = await served();
    await tellAnswer(page, {
      citations: articles.map((article, index) => ({
        ...article,
        marker: index + 1,
        source: 'body' as const,
        quote: article.title,
        start: 0,
        end: 1,
        speaker: article.title,
      })),
    });
    await askPage(page, 'What do the signs read?');
    await page.locator('.source-title').first().click();
    for (const { title } of articles) {
      await page.waitForFunction(
        (wanted) => document.querySelector('.panel .article-title')?.textContent === wanted,
        title,
      );
      expect(await page.locator('.panel .article-text').textContent()).toContain(`reads ${title} on Monday`);
      await page.locator('.panel').press('ArrowRight');
    }
    await expectHarmless(visited);
    for (const { articleId, title } of articles.filter((_, index) => index % EVERY === 0)) {
      await page.goto(`${stage.product.origin}/read/${encodeURIComponent(articleId)}`);
      expect(await page.locator('.article-title').textContent()).toBe(title);
      await expectHarmless(visited);
    }
  }, 90_000);
});

/** Types each question into the field, sends it and waits for its answer: within the page, which is faster than from outside. */
async function askOneByOne(questions: readonly string[]): Promise<void> {
  const field = document.querySelector<HTMLTextAreaElement>('#question');
  for (const question of questions) {
    if (field === null) throw new Error('There is no question field.');
    field.value = question;
    field.form?.requestSubmit();
    while (document.querySelector('.turn:last-child[data-phase="done"]') === null) {
      await new Promise((resolve) => setTimeout(resolve));
    }
  }
}

/** An answer with the question in every place that a server fills. */
function hostileAnswer(string: string): Partial<Answer> {
  return {
    id: string,
    question: string,
    standaloneQuestion: `${string} and then?`,
    mode: 'llm',
    model: string,
    statements: [{ text: string, support: 'supported', markers: [1] }],
    withheld: [{ text: string, reason: string }],
    notices: [{ code: 'spelling', text: string }],
    followUps: [string],
    claims: [toldClaim({ subject: string, value: string, speaker: string })],
    citations: [
      {
        articleId: string,
        articleDigest: 'a'.repeat(64),
        title: string,
        publisher: string,
        author: string,
        publishedAt: '2024-01-01',
        publishedPrecision: 'day',
        url: string,
        marker: 1,
        source: 'body',
        quote: string,
        start: 0,
        end: 1,
        speaker: string,
      },
    ],
  };
}

/** What a string that was taken for markup would leave in the page. */
function traces(page: Page): Promise<{ broken: boolean; elements: string[]; handlers: string[]; addresses: string[] }> {
  return page.evaluate(() => {
    const all = [...document.body.querySelectorAll(':scope > :not(noscript), :scope > * *')];
    const foreign = 'script,img,iframe,object,embed,link,meta,style,base,video,audio,source,animate,noscript,title';
    return {
      broken: 'broken' in window,
      elements: all
        .filter((one) => one.matches(foreign) && !(one instanceof SVGTitleElement))
        .map((one) => one.outerHTML),
      handlers: all.flatMap((one) => one.getAttributeNames()).filter((name) => /^on|^srcset$|^formaction$/.test(name)),
      addresses: all
        .flatMap((one) => one.getAttribute('href') ?? [])
        .filter((address) => !/^(?:\/|#)/.test(address) || address.startsWith('//')),
    };
  });
}
