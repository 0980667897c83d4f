import { describe, expect, it } from 'vitest';
import { NO_KNOWLEDGE } from '../../../src/corpus/metadata/read-metadata.ts';
import { read, STORY } from './read-page.ts';

const HEADLINE = 'Brae votes to rebuild harbour wall';

function date(...head: string[]): string | null {
  return read([HEADLINE, ...head, ...STORY]).publishedAt;
}

describe('a date line', () => {
  it.each([
    ['Published 12 March 2021', '2021-03-12'],
    ['Published: March 12, 2021', '2021-03-12'],
    ['Published on Friday, 12th March 2021 at 10:15 GMT', '2021-03-12'],
    ['Oct 28, 2024, 4:40 PM', '2024-10-28'],
    ['Monday 28 October 2024 16.40 GMT', '2024-10-28'],
    ['28 October 2024', '2024-10-28'],
    ['Sept. 5, 2019 | 3 min read', '2019-09-05'],
    ['Updated: 28-10-2024 16:40 IST | Created: 27-10-2024 16:40 IST', '2024-10-27'],
    ['First published 3 May 2021. Last updated 5 May 2021', '2021-05-03'],
    ['Updated 5:37 p.m. EDT, Tue October 29, 2024', '2024-10-29'],
    ['By Jane Doe, 12 March 2021', '2021-03-12'],
    ['By Jane Doe | March 12, 2021', '2021-03-12'],
    ['Jane Doe | Brussels | Updated: 13-03-2021 16:40 IST', '2021-03-13'],
    ['LONDON, 12 March 2021', '2021-03-12'],
    ['2024-10-18', '2024-10-18'],
    ['2024/10/18 10:00', '2024-10-18'],
    ['date 2024-10-18 Left Menu', '2024-10-18'],
    ['March 2021', '2021-03'],
    ['Posted on 13/4/2021', '2021-04-13'],
    ['Posted on 4/13/2021', '2021-04-13'],
    ['Posted on 4/4/2021', '2021-04-04'],
  ])('%s → %s', (line, expected) => expect(date(line)).toBe(expected));

  it.each([
    'Live updates October 28, 2024',
    'What we know about the storm of 3 March 2021',
    'Copyright 2024 Brae Times',
    '© 2024 Brae Times. All rights reserved.',
    'Updated 3 hours ago',
    'Published March 12',
    'Posted on 31/2/2021',
    'Call 01-02-2003456',
  ])('%s gives no date', (line) => expect(date(line)).toBeNull());

  it('is not read from the prose', () => {
    const prose = '¶ On October 28, 2024, the mayor officially confirmed that the harbour wall would be rebuilt.';
    expect(read([HEADLINE, prose, ...STORY]).publishedAt).toBeNull();
  });

  it('is not read from a comment or a teaser of another article', () => {
    const tail = ['Comments', 'Posted on 13/4/2021', 'Related', 'Published 3 March 2020', '12 May 2019'];
    expect(read([HEADLINE, ...STORY, ...tail]).publishedAt).toBeNull();
  });

  it('may stand below the story, if it says what it is', () => {
    expect(read([HEADLINE, ...STORY, 'Published: 3 March 2020']).publishedAt).toBe('2020-03-03');
    expect(read([HEADLINE, ...STORY, '3 March 2020']).publishedAt).toBeNull();
  });

  it('prefers the day of publication in the head to an update', () => {
    expect(date('Updated 5 May 2021', 'Published 3 May 2021')).toBe('2021-05-03');
  });

  it('near the story goes before a teaser far above it', () => {
    const menu = Array.from({ length: 20 }, (_, at) => `Section ${at}`);
    const lines = ['Published 3 May 2019', ...menu, HEADLINE, 'Updated 12 March 2021', ...STORY];
    expect(read(lines).publishedAt).toBe('2021-03-12');
  });

  it.each([
    ['Ann Lee, Acme Times 8:42 a.m. EDT October 3, 2014', '2014-10-03'],
    ['By: Ann Lee August 18, 2010 3:21 PM PDT', '2010-08-18'],
    ['Takeaways From The Debate October 3, 2014', null],
  ])('%s gives %s', (line, expected) => expect(date(line)).toBe(expected));

  it('says where it was read', () => {
    const { spans, text, dateSource, publishedPrecision } = read([HEADLINE, 'Published 12 March 2021', ...STORY]);
    expect(dateSource).toBe('date-line');
    expect(publishedPrecision).toBe('day');
    expect(text.slice(spans.publishedAt?.start, spans.publishedAt?.end)).toBe('Published 12 March 2021');
  });
});

describe('the order of day and month', () => {
  it('stays open without evidence: only the year is known', () => {
    const found = read([HEADLINE, 'Posted on 3/4/2021', ...STORY]);
    expect([found.publishedAt, found.publishedPrecision]).toEqual(['2021', 'year']);
  });

  it.each([
    ['another date of the page', ['Posted on 3/4/2021', 'Updated 25/4/2021'], '2021-04-03'],
    ['another date of the page, month first', ['Posted on 3/4/2021', 'Updated 4/25/2021'], '2021-03-04'],
    ['the same day in words', ['Posted on 3/4/2021', 'April 3, 2021'], '2021-04-03'],
    ['the same day in ISO form', ['Posted on 3/4/2021', 'Updated 2021-03-04'], '2021-03-04'],
    ['the weekday', ['Posted on Thursday 4/3/2021'], '2021-03-04'],
    ['Indian time', ['Created: 03-04-2021 16:40 IST'], '2021-04-03'],
    ['New York time', ['Posted: 03/04/2021 4:40 PM EST'], '2021-03-04'],
    ['dots', ['Published 3.4.2021'], '2021-04-03'],
  ])('is decided by %s', (_, lines, expected) => {
    expect(date(...lines)).toBe(expected);
  });

  it('is decided by other pages of the same publisher', () => {
    const lines = [HEADLINE, 'Posted on 3/4/2021', ...STORY, '© 2021 Brae Times. All rights reserved.'];
    const knowledge = { ...NO_KNOWLEDGE, dateOrders: new Map([['Brae Times', 'month-first' as const]]) };
    expect(read(lines, { knowledge }).publishedAt).toBe('2021-03-04');
  });
});

describe('a dateline', () => {
  it('gives a date where it names the year', () => {
    const found = read([HEADLINE, `¶ LONDON, March 3, 2021 (Reuters) - ${STORY[0]?.slice(2)}`, ...STORY]);
    expect([found.publishedAt, found.dateSource]).toEqual(['2021-03-03', 'dateline']);
    expect(found.text.slice(found.spans.publishedAt?.start, found.spans.publishedAt?.end)).toBe(
      'LONDON, March 3, 2021 (Reuters) -',
    );
  });

  it('gives none without a year, whatever the copyright line says', () => {
    const lines = [HEADLINE, `¶ LONDON, March 3 (Reuters) - ${STORY[0]?.slice(2)}`, ...STORY, '© 2021 Brae Times'];
    expect(read(lines).publishedAt).toBeNull();
  });
});

describe('a declared date', () => {
  it.each([
    ['2024-10-28T01:40:00+05:30', '2024-10-28'],
    ['2024-10-28', '2024-10-28'],
    ['20241028', '2024-10-28'],
    ['Mon, 28 Oct 2024 11:10:00 GMT', '2024-10-28'],
    ['October 28, 2024', '2024-10-28'],
    ['1730113800', '2024-10-28'],
    ['1730113800000', '2024-10-28'],
    ['2024-10', '2024-10'],
    ['2024', '2024'],
    ['28/10/2024', '2024-10-28'],
    ['03/04/2021', '2021'],
  ])('%s → %s', (published, expected) => {
    const found = read([HEADLINE, ...STORY], { declared: { source: 'html-metadata', published } });
    expect([found.publishedAt, found.dateSource]).toEqual([expected, 'html-metadata']);
  });

  it('that is none leaves the page its date line', () => {
    const declared = { source: 'html-metadata' as const, published: 'yesterday' };
    expect(read([HEADLINE, 'Published 12 March 2021', ...STORY], { declared }).publishedAt).toBe('2021-03-12');
  });
});
