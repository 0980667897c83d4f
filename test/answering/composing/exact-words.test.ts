import { describe, expect, it } from 'vitest';
import { quotationsIn } from '../../../src/answering/composing/quotations-in.ts';
import { sliceOf } from '../../../src/domain/span.ts';
import { splitSentences } from '../../../src/domain/split-sentences.ts';
import { articleOf } from '../article-of.ts';
import { fixturesForFile } from '../open-fixtures.ts';

const fixtures = fixturesForFile();

describe('exact words', () => {
  it.each([
    ['What exactly did Nessa Quill say?', 'We heard a sound like a train that never arrived'],
    ['What were Finn Garrow’s exact words about the budget?', 'Nobody likes this budget'],
    ['Quote Clara Dunmore on the aid', 'a sandwich for a shipwreck'],
  ])('are what stands between quotation marks, and no more: %s', async (question, words) => {
    const { citations } = await fixtures.open.ask(question);
    expect(citations[0]?.quote.startsWith(words)).toBe(true);
    for (const { quote } of citations) expect(quote).not.toMatch(/[“”]|,$/);
  });

  it('of somebody who is not quoted are refused', async () => {
    expect((await fixtures.open.ask('What were the exact words of Petra Lindqvist?')).status).toBe('not-found');
  });
});

describe('the quotations of a sentence', () => {
  const OPENING =
    '¶ The council of Brae voted on Monday to rebuild the harbour wall that the storm had broken in spring.';

  function quotationsOf(paragraph: string): string[][] {
    const article = articleOf([OPENING, `¶ The boats of the small town came back before dawn. ${paragraph}`]);
    const at = article.body.at(-1);
    if (!at) throw new Error('The article has no body.');
    const [, ...sentences] = splitSentences(article.text, at);
    return sentences.map((sentence) => quotationsIn(article, sentence).map((span) => sliceOf(article.text, span)));
  }

  it.each([
    ['“We lost a boat,” Ana Lopez said, “and two nets.”', [['We lost a boat', 'and two nets.']]],
    ['Ana Lopez called it "a bad night".', [['a bad night']]],
    ['She said: “We lost a boat. Nobody was hurt.” Then she left.', [['We lost a boat. Nobody was hurt.'], []]],
    ['Ana Lopez did not speak of the boat.', [[]]],
  ])('%s', (paragraph, quotations) => {
    expect(quotationsOf(paragraph)).toEqual(quotations);
  });

  it('are cut behind a word where they are longer than a quote may be', () => {
    const [[quotation = ''] = []] = quotationsOf(`Ana Lopez said: “${'word '.repeat(120)}end.”`);
    expect(quotation.length).toBeLessThanOrEqual(400);
    expect(quotation).toMatch(/word$/);
  });
});
