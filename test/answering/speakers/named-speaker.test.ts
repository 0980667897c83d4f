import { describe, expect, it } from 'vitest';
import { namedSpeaker, quotationSpeaker } from '../../../src/answering/speakers/named-speaker.ts';
import type { Span } from '../../../src/domain/span.ts';
import { articleOf } from '../article-of.ts';

const articleAbout = (text: string) => articleOf(['A headline', '', `¶ ${text}`]);

function nameFor(sentence: string): string | null {
  const article = articleAbout(sentence);
  return namedSpeaker(article, article.body.at(-1) as Span)?.name ?? null;
}

describe('the speaker shown for a sentence', () => {
  it.each([
    'The police said nobody was hurt, but the union said the driver was drunk.',
    'The police said nobody was hurt, and the union said the driver was drunk.',
    'The police said nobody was hurt; according to the union the driver was drunk.',
    'The police said nobody was hurt, while the driver was drunk, the union said.',
  ])('is nobody where two speak: %s', (sentence) => {
    expect(nameFor(sentence)).toBeNull();
  });

  it.each([
    ['The police said the union had warned that the driver was drunk.', 'The police'],
    ['The police said the driver was drunk, adding that nobody was hurt.', 'The police'],
    ['Jane Doe said the driver was drunk, but Doe added that nobody was hurt.', 'Jane Doe'],
    ['The police said “it was late, but the union said nothing” on Monday.', 'The police'],
  ])('is the one who speaks, or speaks of another: %s', (sentence, name) => {
    expect(nameFor(sentence)).toBe(name);
  });
});

it.each([
  ['Minister Vera Lund dismissed what her rival Tom Brask called “the worst budget”.', ['her rival Tom Brask']],
  ['Minister Vera Lund dismissed what she called “the worst budget”.', ['Minister Vera Lund']],
  ['“We lost a boat,” Ana Lopez said, “and two nets.”', ['Ana Lopez', 'Ana Lopez']],
  ['The police said it was “a bad night”, but the union called it “a crime”.', ['The police', 'the union']],
  ['Ana Lopez welcomed the plan as “a late start”.', [null]],
])('names who is quoted in %j', (sentence, names) => {
  const article = articleAbout(sentence);
  const span = article.body.at(-1) as Span;
  const found = [...sentence.matchAll(/“/g)].map(({ index }) => quotationSpeaker(article, span, index + 1));
  expect(found.map((speaker) => speaker?.name ?? null)).toEqual(names);
});
