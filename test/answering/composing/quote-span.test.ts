import { describe, expect, it } from 'vitest';
import { quoteSpan } from '../../../src/answering/composing/quote-span.ts';
import { sliceOf } from '../../../src/domain/span.ts';
import { splitSentences } from '../../../src/domain/split-sentences.ts';
import { articleOf } from '../article-of.ts';

const OPENING =
  '¶ The council of Brae voted on Monday to rebuild the harbour wall that the storm had broken in spring.';

const clause = (number: number) => `the mayor named a new reason ${number} for the closure of the old harbour`;

/** What is quoted of the sentence that begins with `start`. */
function quoteOf(lines: readonly string[], start: string, value = (text: string) => text.length): string {
  const article = articleOf([OPENING, ...lines]);
  const at = article.text.indexOf(start);
  const sentence = article.body
    .flatMap((span) => splitSentences(article.text, span))
    .find((found) => found.start === at);
  if (!sentence) throw new Error(`No sentence begins with "${start}".`);
  return sliceOf(article.text, quoteSpan(article, sentence, value));
}

describe('a short sentence', () => {
  it('is quoted whole', () => {
    expect(quoteOf(['¶ One stone fell, and another followed. Nobody was hurt.'], 'One')).toBe(
      'One stone fell, and another followed.',
    );
  });

  it.each(['She', '“It', 'Their', 'The move', 'That'])(
    'brings the sentence before it where it opens with "%s"',
    (word) => {
      expect(quoteOf([`¶ Ana Lopez spoke first. ${word} surprised everybody in the room.`], word)).toBe(
        `Ana Lopez spoke first. ${word} surprised everybody in the room.`,
      );
    },
  );

  it('does not take "Sheila" for a pronoun', () => {
    expect(quoteOf(['¶ Ana Lopez spoke first. Sheila came next.'], 'Sheila')).toBe('Sheila came next.');
  });

  it('brings no sentence from another paragraph', () => {
    expect(quoteOf(['¶ Ana Lopez spoke first at the meeting.', '¶ She surprised the room.'], 'She')).toBe(
      'She surprised the room.',
    );
  });

  it('brings no sentence where both are longer than a quote may be', () => {
    const long = `Ana Lopez spoke ${'very '.repeat(75)}long.`;
    expect(quoteOf([`¶ ${long} She surprised the room.`], 'She')).toBe('She surprised the room.');
  });

  it('keeps the white space of the article between the two', () => {
    expect(quoteOf(['¶ Ana Lopez spoke first.   She left.'], 'She')).toBe('Ana Lopez spoke first.   She left.');
  });
});

describe('a sentence longer than a quote may be', () => {
  const clauses = Array.from({ length: 12 }, (_, index) => clause(index));
  const long = `At noon ${clauses.join(', ')}.`;

  it('is quoted as a run of whole clauses of at most 400 characters', () => {
    const quote = quoteOf([`¶ ${long}`], 'At noon');
    expect(quote.length).toBeLessThanOrEqual(400);
    expect(
      quote
        .split(/,\s*/)
        .filter(Boolean)
        .every((part) => clauses.includes(part.replace('At noon ', ''))),
    ).toBe(true);
    expect(quote.split(', ').length).toBeGreaterThan(3);
  });

  it('is quoted where the question is answered', () => {
    const quote = quoteOf([`¶ ${long}`], 'At noon', (text) => (text.includes('reason 9') ? 1 : 0));
    expect(quote).toContain(clause(9));
    expect(quote.length).toBeLessThanOrEqual(400);
  });

  it('is never cut behind "Mr." or "U.S."', () => {
    const named = `At noon ${'Mr. Lee of the U.S. Navy and Dr. Roe and '.repeat(14)}others came.`;
    const quote = quoteOf([`¶ ${named}`], 'At noon');
    expect(quote.length).toBeLessThanOrEqual(400);
    expect(quote).toMatch(/^At noon/);
    expect(quote.length).toBeGreaterThan(380);
  });

  it('is never cut within a character', () => {
    const quote = quoteOf([`¶ At noon${'😀'.repeat(300)}.`], 'At noon');
    expect(quote.length).toBeLessThanOrEqual(400);
    expect(quote).toMatch(/^At noon😀+$/u);
  });

  it('without a clause that fits is cut between words', () => {
    const words = `At noon ${'unpunctuated words go on and on '.repeat(25)}`.trim();
    const quote = quoteOf([`¶ ${words}.`], 'At noon');
    expect(quote.length).toBeLessThanOrEqual(400);
    expect(`${words}.`.startsWith(quote)).toBe(true);
    expect(`${words}.`.charAt(quote.length)).toBe(' ');
  });
});

/** How much a text tells of what farmers suffered. */
function toldOfFarmers(text: string): number {
  return text.includes('14 farmers') ? 2 : Number(text.includes('lorries'));
}

describe('of a sentence longer than a quote may be', () => {
  const insertion =
    'in a four-page reply to questions that this newspaper and two groups had sent it a month before and that it had first said it would not answer because the matter was before a closed court and touched on the safety of officers and of their families still living in the region on either bank of the river as far as the old border post';
  const shot =
    'had shot 14 farmers at the Harl crossing on 3 March, burned their lorries and moved them across the river';

  it.each([
    [
      'what is denied is not quoted without the denial',
      `The ministry denied on Thursday, ${insertion}, that men ${shot}.`,
    ],
    ['nor what is not confirmed', `The ministry did not say on Thursday, ${insertion}, whether men ${shot}.`],
    ['nor what nobody has found', `There was no evidence on Thursday, ${insertion}, that men ${shot}.`],
    [
      'nor what hangs on a condition',
      `If the men of the guard come back, ${insertion}, the court will hear they ${shot}.`,
    ],
    [
      'nor what another says than whoever opens the sentence',
      `The ministry said nothing was known, but the village said, ${insertion.replace('said it would not answer', 'left without an answer')}, its guards ${shot}.`,
    ],
  ])('%s', (_, sentence) => {
    const quote = quoteOf([`¶ ${sentence}`], sentence, toldOfFarmers);
    expect(quote).toBe(sentence.slice(0, quote.length));
  });

  it('what is denied is quoted with the denial where both fit, if need be without the end of its clause', () => {
    const reply = insertion.replace(/ as the old border post/, '');
    const sentence = `The ministry denied on Thursday, ${reply}, that men ${shot} after they had crossed it by night.`;
    const quote = quoteOf([`¶ ${sentence}`], sentence, toldOfFarmers);
    expect(quote).toMatch(/^The ministry denied .* that men had shot 14 farmers at/);
  });

  it.each([
    ['what is said', `The ministry said on Thursday, ${insertion}, its men ${shot}.`],
    ['what is told of', `The men came on Thursday, ${insertion}, and they ${shot}.`],
    ['what is said besides a denial', `The ministry denied the charge, ${insertion}, saying that men ${shot}.`],
  ])('%s is quoted where the question is answered', (_, sentence) => {
    expect(quoteOf([`¶ ${sentence}`], sentence, toldOfFarmers)).toContain('14 farmers');
  });
});

it('quotes from a paragraph of 100 kB without hanging', () => {
  const article = articleOf([OPENING, `¶ ${'a, b; '.repeat(15_000)}c.`, `¶ ${'It is. '.repeat(14_000)}`]);
  const [, commas, pronouns] = article.body.map((span) => splitSentences(article.text, span));
  for (const sentence of [commas?.[0], commas?.at(-1), pronouns?.at(-1)]) {
    if (!sentence) throw new Error('A paragraph has no sentence.');
    const { start, end } = quoteSpan(article, sentence, (text) => text.length);
    expect(end - start).toBeLessThanOrEqual(400);
  }
}, 10_000);
