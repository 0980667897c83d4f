import { describe, expect, it } from 'vitest';
import { formatDate } from '../../src/protocol/format-date.ts';
import { askPage, askServer, KNOWN_QUESTION } from './ask-page.ts';
import { visit, withoutBrowser } from './browser.ts';
import { setStage } from './stage.ts';
import { tellAnswer } from './told-answer.ts';

const TIME_QUESTION = 'What happened in February 2023?';

const statement = (text: string, marker: number) => ({ text, support: 'verbatim' as const, markers: [marker] });

describe.skipIf(withoutBrowser)('dates, notes and support of an answer', () => {
  const stage = setStage();
  const open = async () => {
    const { page, complaints } = await visit(stage.browser);
    await page.goto(stage.product.origin);
    return { page, complaints };
  };

  it('dates each event of a time question as the server does', async () => {
    const { page } = await open();
    await askPage(page, TIME_QUESTION);
    const { timeline = [], statements } = await askServer(stage.product.origin, TIME_QUESTION);
    expect(timeline.length).toBeGreaterThan(0);
    const dated = await page.locator('.statement:has(time)').evaluateAll((lines) =>
      lines.map((line) => ({
        date: line.querySelector('time')?.dateTime,
        said: line.querySelector('time')?.textContent,
        marker: line.querySelector('.marker')?.textContent,
      })),
    );
    expect(dated).toEqual(
      timeline.map(({ date, markers }) => ({ date, said: formatDate(date), marker: `[${markers[0]}]` })),
    );
    expect(await page.locator('.statement').count()).toBe(statements.length);
  });

  it('says a date as precisely as it is known, and dates nothing that has none', async () => {
    const { page } = await open();
    await tellAnswer(page, {
      statements: [
        statement('After the vote.', 1),
        statement('One year.', 2),
        statement('A month.', 3),
        statement('A day.', 4),
      ],
      timeline: [
        { date: '2020', precision: 'year', markers: [2] },
        { date: '2021-02', precision: 'month', markers: [3] },
        { date: '2021-03-04', precision: 'day', markers: [4] },
      ],
    });
    await askPage(page, 'What happened since the vote?');
    const lines = await page
      .locator('.statement')
      .evaluateAll((all) => all.map((line) => line.querySelector('time')?.textContent ?? null));
    expect(lines).toEqual([null, '2020', 'February 2021', '4 March 2021']);
  });

  it('shows every note with the word for its kind, and a kind it does not know without one', async () => {
    const { page, complaints } = await open();
    await tellAnswer(page, {
      notices: [
        { code: 'spelling', text: 'Read “levee” for “levvee”.' },
        { code: 'values-omitted', text: '3 further values were left out.' },
        { code: 'of-tomorrow', text: '<b onclick="window.broken = true">Something new.</b>' },
      ],
    });
    await askPage(page, 'What of the levvee?');
    expect(await page.locator('.notices .notice').allTextContents()).toEqual([
      'Spelling Read “levee” for “levvee”.',
      'More values 3 further values were left out.',
      '<b onclick="window.broken = true">Something new.</b>',
    ]);
    expect(complaints).toEqual([]);
  });

  it('says once that an answer of quotes is in the articles’ words', async () => {
    const { page } = await open();
    await askPage(page, KNOWN_QUESTION);
    expect(await page.getByText('Every statement is in the articles’ words.').count()).toBe(1);
    expect(await page.locator('.support').first().isVisible()).toBe(false);
  });

  it('marks what a model wrote and what an article says, statement by statement', async () => {
    const { page } = await open();
    await tellAnswer(page, {
      mode: 'llm',
      model: 'the-model',
      statements: [
        { text: 'The dam holds, the mayor said.', support: 'supported', markers: [1] },
        { text: 'The Paper 2: “It holds.”', support: 'verbatim', markers: [2] },
      ],
    });
    await askPage(page, 'Does the dam hold?');
    const marks = page.locator('.support');
    expect(await marks.allTextContents()).toEqual(['written by a model, checked', 'in the article’s words']);
    expect(await marks.nth(0).isVisible()).toBe(true);
    expect(await marks.nth(1).isVisible()).toBe(true);
    expect(await page.locator('.support-line').textContent()).toBe(
      '1 of 2 statements written by the-model and checked against the quotes.',
    );
  });

  it('folds what the checks withheld, and gives the reason for it', async () => {
    const { page } = await open();
    await tellAnswer(page, {
      mode: 'llm',
      withheld: [{ text: 'The dam <img src=x onerror="window.broken = true"> breaks.', reason: 'cites no quote' }],
    });
    await askPage(page, 'Does the dam hold?');
    const refused = page.locator('.withheld del');
    expect(await refused.isVisible()).toBe(false);
    await page.getByText('1 sentence withheld by the checks').click();
    expect(await refused.textContent()).toBe('The dam <img src=x onerror="window.broken = true"> breaks.');
    expect(await page.getByText('Withheld because it cites no quote.').isVisible()).toBe(true);
    expect(await page.locator('.turn img').count()).toBe(0);
    expect(await page.locator('.statement').count()).toBe(1);
  });
});
