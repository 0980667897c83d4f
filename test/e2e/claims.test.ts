import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { askPage, askServer, KNOWN_QUESTION } from './ask-page.ts';
import { visit, withoutBrowser } from './browser.ts';
import { setStage } from './stage.ts';
import { tellAnswer, toldClaim } from './told-answer.ts';

describe.skipIf(withoutBrowser)('reports that differ', () => {
  const stage = setStage();
  const open = async (options = {}) => {
    const { page } = await visit(stage.browser, options);
    await page.goto(stage.product.origin);
    return page;
  };

  it('draws exactly the values, speakers and dates that the server compared', async () => {
    const page = await open();
    await askPage(page, KNOWN_QUESTION);
    const { claims = [] } = await askServer(stage.product.origin, KNOWN_QUESTION);
    expect(claims.length).toBeGreaterThan(2);
    const shown = await page.locator('.claim').evaluateAll((rows) =>
      rows.map((row) => ({
        value: row.querySelector('.claim-value')?.textContent,
        min: Number((row as HTMLElement).dataset['min']),
        max: Number((row as HTMLElement).dataset['max']),
        markers: [...row.querySelectorAll('.marker')].map((marker) => marker.textContent),
      })),
    );
    expect(shown).toEqual(
      claims.map(({ value, min, max, markers }) => ({ value, min, max, markers: markers.map((n) => `[${n}]`) })),
    );
    const labels = await page.locator('.claim-source').allTextContents();
    claims.forEach(({ speaker }, index) => expect(labels[index]).toContain(speaker ?? ''));
    const table = await page.locator('.claims-table tbody tr td:first-child').allTextContents();
    expect(table).toEqual(claims.map(({ value }) => value));
  });

  it('puts values in their order on one axis, and the same value in the same place', async () => {
    const page = await open();
    await askPage(page, KNOWN_QUESTION);
    const dots = await page.locator('.claim:has(.claim-dot)').evaluateAll((rows) =>
      rows.map((row) => ({
        value: Number((row as HTMLElement).dataset['min']),
        at: row.querySelector('.claim-dot')?.getBoundingClientRect().left ?? Number.NaN,
      })),
    );
    expect(dots.length).toBeGreaterThan(2);
    for (const a of dots) {
      for (const b of dots) expect(Math.sign(a.at - b.at)).toBe(Math.sign(a.value - b.value));
    }
  });

  it('leads from a value to the words it is from', async () => {
    const page = await open();
    await askPage(page, KNOWN_QUESTION);
    await page.locator('.claim .marker').first().click();
    await page.locator('.panel mark').first().waitFor();
    const { citations } = await askServer(stage.product.origin, KNOWN_QUESTION);
    expect(await page.locator('.panel mark').first().textContent()).toBe(citations[0]?.quote);
  });

  it('tells bounds, ranges and round figures apart', async () => {
    const page = await open();
    await tellAnswer(page, {
      status: 'disputed',
      claims: [
        toldClaim({ value: 'about 400', min: 400, max: 400, approximate: true, speaker: 'The mayor' }),
        toldClaim({ value: 'up to 500', max: 500, markers: [2] }),
        toldClaim({ value: 'at least 300', min: 300, markers: [3], speaker: 'The mayor' }),
        toldClaim({ value: 'between 350 and 420', min: 350, max: 420, markers: [4] }),
      ],
    });
    await askPage(page, 'How many homes?');
    const looks = await page
      .locator('.claim')
      .evaluateAll((rows) =>
        rows.map((row) =>
          [...row.querySelectorAll('[class^="claim-"]:is(rect, circle, line)')].map((part) => part.classList[0]),
        ),
      );
    expect(looks).toEqual([
      ['claim-blur', 'claim-dot'],
      ['claim-open', 'claim-dot'],
      ['claim-open', 'claim-dot'],
      ['claim-range'],
    ]);
    const cells = await page.locator('.claims-table td:nth-child(2)').allTextContents();
    expect(cells).toEqual(['400', '500 or less', '300 or more', '350 to 420']);
    expect(await page.locator('.claim-source').allTextContents()).toEqual([
      'The mayor, undated',
      'The Paper 2, undated',
      'The mayor, undated',
      'The Paper 4, undated',
    ]);
    const tones = await tonesOf(page);
    expect(tones[0]).toBe(tones[2]);
    expect(new Set(tones).size).toBe(3);
  });

  it('tells a development from the oldest report to the newest, and calls it that', async () => {
    const page = await open();
    await tellAnswer(page, {
      development: true,
      claims: [
        toldClaim({ value: '90', min: 90, max: 90, asOf: '2021-03-03', markers: [3] }),
        toldClaim({ value: '40', min: 40, max: 40, asOf: '2021-03-01', markers: [1] }),
      ],
    });
    await askPage(page, 'How many homes?');
    expect(await page.locator('.claims h3').textContent()).toBe('How the reports changed over time');
    expect(await page.locator('.claim-value').allTextContents()).toEqual(['40', '90']);
    expect(await page.getByText('the situation changed over time').count()).toBe(1);
  });

  it('lists who confirms beside who denies', async () => {
    const page = await open();
    const position = { kind: 'position', subject: 'the leak' } as const;
    await tellAnswer(page, {
      status: 'disputed',
      claims: [
        toldClaim({ ...position, value: 'confirmed', position: 'confirms', speaker: 'The ministry' }),
        toldClaim({ ...position, value: 'denied', position: 'denies', speaker: 'The plant', markers: [2] }),
        toldClaim({ ...position, value: 'could not verify', position: 'unconfirmed', markers: [3] }),
      ],
    });
    await askPage(page, 'Was there a leak?');
    const sides = await page
      .locator('.position')
      .evaluateAll((columns) =>
        columns.map((column) => [column.querySelector('h4')?.textContent, column.querySelector('li')?.textContent]),
      );
    expect(sides).toEqual([
      ['Say that it is so', 'confirmed The ministry, undated\u2060[1]'],
      ['Say that it is not so', 'denied The plant, undated\u2060[2]'],
      ['Leave it open', 'could not verify The Paper 3, undated\u2060[3]'],
    ]);
    expect(await page.locator('.claim-track').count()).toBe(0);
    const [left, right] = await Promise.all([0, 1].map((index) => page.locator('.position').nth(index).boundingBox()));
    expect(left?.y).toBe(right?.y);
  });

  it('draws no axis for one figure, nor for figures of different units together', async () => {
    const page = await open();
    await tellAnswer(page, {
      claims: [
        toldClaim({ value: '90 homes', min: 90, max: 90, unit: 'home' }),
        toldClaim({ value: '$4m', min: 4e6, max: 4e6, unit: 'usd', markers: [2] }),
      ],
    });
    await askPage(page, 'How many homes?');
    expect(await page.locator('.claim').count()).toBe(2);
    expect(await page.locator('.claim-track').count()).toBe(0);
  });

  it('copies the table for a spreadsheet', async () => {
    const page = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
    await askPage(page, KNOWN_QUESTION);
    await page.getByText('As a table').click();
    await page.getByRole('button', { name: 'Copy the table' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    const lines = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
    const { claims = [] } = await askServer(stage.product.origin, KNOWN_QUESTION);
    expect(lines.slice(1).map((line) => line.split('\t')[0])).toEqual(claims.map(({ value }) => value));
    expect(new Set(lines.map((line) => line.split('\t').length))).toEqual(new Set([6]));
  });

  it('keeps a chart of long names inside a screen of 320 pixels', async () => {
    const page = await open({ viewport: { width: 320, height: 640 } });
    await tellAnswer(page, {
      status: 'disputed',
      claims: [
        toldClaim({
          value: 'thousands',
          min: 2000,
          max: 99_999,
          speaker: 'Verwaltungsgemeinschaftsvorsitzender '.repeat(4),
        }),
        toldClaim({ value: '1.2 million', min: 1_200_000, max: 1_200_000, markers: [2] }),
      ],
    });
    await askPage(page, 'How many homes?');
    await page.getByText('As a table').click();
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(sideways).toBe(0);
  });
});

function tonesOf(page: Page): Promise<string[]> {
  return page
    .locator('.claim-label')
    .evaluateAll((labels) => labels.map((label) => getComputedStyle(label, '::before').backgroundColor));
}
