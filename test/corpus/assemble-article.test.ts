import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { assembleArticle } from '../../src/corpus/assemble-article.ts';
import { readMetadata } from '../../src/corpus/metadata/read-metadata.ts';
import type { Article } from '../../src/domain/article.ts';
import { markedPage, STORY } from './metadata/read-page.ts';

const HEADLINE = 'Brae votes to rebuild harbour wall';

function assemble(...lines: string[]): Article {
  const { page, found } = markedPage(lines);
  return assembleArticle('brae.txt', page, found, readMetadata(page, found, 'brae.txt'));
}

function bodyOf({ text, body }: Article): string[] {
  return body.map(({ start, end }) => text.slice(start, end));
}

function droppedOf({ text, dropped }: Article): Record<string, string> {
  return Object.fromEntries(dropped.map(({ start, end, reason }) => [text.slice(start, end), reason]));
}

const story = STORY.map((line) => line.slice(2));

describe('assembleArticle', () => {
  it('names the article by its id and the SHA-256 of its text', () => {
    const article = assemble(HEADLINE, ...STORY);
    expect(article.id).toBe('brae.txt');
    expect(article.digest).toBe(createHash('sha256').update(article.text).digest('hex'));
  });

  it('takes headline, byline, date line and agency note out of a body that held them', () => {
    const article = assemble(
      `§ ${HEADLINE}`,
      '¶ By Jane Doe',
      '¶ Published 12 March 2021',
      ...STORY,
      '¶ (With inputs from agencies.)',
    );
    expect(bodyOf(article)).toEqual(story);
    expect(droppedOf(article)).toEqual({
      [HEADLINE]: 'headline',
      'By Jane Doe': 'byline',
      'Published 12 March 2021': 'date-line',
      '(With inputs from agencies.)': 'agency-note',
    });
  });

  it('keeps a page of one line whole, also where it names its publisher', () => {
    const line = 'Rose bed, self-portrait with a camera © Brae Museum 2022';
    expect(bodyOf(assemble(`¶ ${line}`))).toEqual([line]);
  });

  it('takes a headline out wherever it is repeated', () => {
    const article = assemble(HEADLINE, STORY[0] as string, `¶ ${HEADLINE.toUpperCase()}`, ...STORY.slice(1));
    expect(bodyOf(article)).toEqual(story);
  });

  it('cuts a dateline off its paragraph', () => {
    const article = assemble(HEADLINE, `¶ LONDON, March 3 (Reuters) - ${story[0]}`, ...STORY.slice(1));
    expect(bodyOf(article)).toEqual(story);
    expect(droppedOf(article)['LONDON, March 3 (Reuters) -']).toBe('date-line');
  });

  it.each([
    'KYIV, Ukraine (AP) — ',
    'WASHINGTON — ',
    '(Reuters) - ',
    'BRUSSELS, Oct 28 (Reuters) - ',
    'NEW DELHI, 28 October 2024 (ANI): ',
    'PARIS, March 3 – ',
    'St. Louis (AP) -- ',
  ])('knows %s for a dateline', (dateline) => {
    expect(bodyOf(assemble(HEADLINE, `¶ ${dateline}${story[0]}`, ...STORY.slice(1)))).toEqual(story);
  });

  it.each([
    'NATO – the alliance – ',
    'The mayor (Labour) - ',
    'In March 2021 - ',
    'U.S. officials - ',
    'John Smith (Harbour Trust) - ',
  ])('does not take %s for one', (start) => {
    const first = `${start}${story[0]}`;
    expect(bodyOf(assemble(HEADLINE, `¶ ${first}`, ...STORY.slice(1)))[0]).toBe(first);
  });

  it('cuts an agency note off the end of its paragraph', () => {
    const article = assemble(HEADLINE, ...STORY.slice(0, 2), `${STORY[2]} (With inputs from agencies.)`);
    expect(bodyOf(article)).toEqual(story);
    expect(droppedOf(article)['(With inputs from agencies.)']).toBe('agency-note');
  });

  it('takes the biography of its author off the end, but leaves other people in the story', () => {
    const bio = 'Jane Doe has covered the harbour for the paper since 2009. She lives above a bakery.';
    const other = 'Ann Lee is a writer who has lived by the harbour wall for more than forty years.';
    const article = assemble(HEADLINE, 'By Jane Doe', ...STORY, `¶ ${other}`, `¶ ${bio}`);
    expect(bodyOf(article)).toEqual([...story, other]);
    expect(droppedOf(article)[bio]).toBe('bio');
    const about = assemble(HEADLINE, 'By Jane Doe', ...STORY, '¶ **About the author:** Jane Doe writes about money.');
    expect(bodyOf(about)).toEqual(story);
  });

  it('keeps the only line of a page as body', () => {
    expect(bodyOf(assemble('¶ Brae votes to rebuild its harbour wall'))).toEqual([
      'Brae votes to rebuild its harbour wall',
    ]);
  });

  it('keeps every value that was read from the text outside the body', () => {
    const article = assemble('¶ Acme News Desk | Brae | Published 12 March 2021', ...STORY, '¶ With inputs from PTI');
    expect(article.publisher).toBe('Acme');
    for (const { start, end } of Object.values(article.metadataSpans))
      expect(article.body.some((span) => span.start < end && start < span.end)).toBe(false);
  });

  it('holds a page of 150,000 lines', () => {
    const { page, found } = markedPage([...STORY, ...Array.from({ length: 150_000 }, () => 'Home')]);
    const article = assembleArticle('long.txt', page, found, readMetadata(page, found, 'long.txt'));
    expect(article.dropped).toHaveLength(150_000);
  });

  it('leaves a copyright line a footer', () => {
    const { page, found } = markedPage([HEADLINE, ...STORY, '© 2024 Brae Times']);
    const dropped = found.dropped.map((span) => ({ ...span, reason: 'footer' as const }));
    const article = assembleArticle('a', page, { ...found, dropped }, readMetadata(page, { ...found, dropped }, 'a'));
    expect(droppedOf(article)['© 2024 Brae Times']).toBe('footer');
  });

  it('puts all text but white space into body or dropped, once and in order', () => {
    const line = fc.constantFrom(
      HEADLINE,
      `¶ ${HEADLINE}`,
      ...STORY,
      '¶ By Jane Doe',
      'By Jane Doe',
      '',
      '¶ LONDON (AP) — The end.',
      '© 2024 Brae',
      '§ Next',
      '¶ …',
      '¶ So it is. (With agency inputs)',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const { text, body, dropped } = assemble(...lines);
        const spans = [...body, ...dropped].sort((a, b) => a.start - b.start);
        let at = 0;
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(text.slice(at, start).trim()).toBe('');
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
        expect(body).toEqual([...body].sort((a, b) => a.start - b.start));
        expect(dropped).toEqual([...dropped].sort((a, b) => a.start - b.start));
      }),
    );
  });
});
