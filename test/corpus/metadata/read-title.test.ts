import { describe, expect, it } from 'vitest';
import { NO_KNOWLEDGE } from '../../../src/corpus/metadata/read-metadata.ts';
import { read, STORY } from './read-page.ts';

const HEADLINE = 'Brae votes to rebuild harbour wall';

describe('a title', () => {
  it('is the headline line before the story', () => {
    const found = read(['Home', 'World news', HEADLINE, 'By Jane Doe', ...STORY]);
    expect([found.title, found.titleSource]).toEqual([HEADLINE, 'headline']);
    expect(found.text.slice(found.spans.title?.start, found.spans.title?.end)).toBe(HEADLINE);
  });

  it.each([
    'Skip to main content and search',
    'Independent journalism since 1911',
    'Subscribe to our newsletter today',
    'By Jane Doe and John Roe',
    'Published 12 March 2021',
    'Home > News > Scotland > Brae',
  ])('is not %s', (line) => expect(read([line, HEADLINE, ...STORY]).title).toBe(HEADLINE));

  it('has no prefix that a scraper left', () => {
    const found = read([`date 2024-10-18 ${HEADLINE}`, ...STORY]);
    expect(found.title).toBe(HEADLINE);
    expect(found.text.slice(found.spans.title?.start, found.spans.title?.end)).toBe(HEADLINE);
  });

  it('is found below a standfirst', () => {
    expect(read(['date 2024-10-18 Left Menu', '', HEADLINE, STORY[0] as string, HEADLINE, ...STORY]).title).toBe(
      HEADLINE,
    );
  });

  it('may be a question or end with an abbreviation', () => {
    expect(read(['Will Brae rebuild its harbour wall?', ...STORY]).title).toBe('Will Brae rebuild its harbour wall?');
    expect(read(['Brae harbour wall draws praise in the U.S.', ...STORY]).titleSource).toBe('headline');
  });

  it('is the first sentence, cut between words at 90 characters, where there is no headline', () => {
    const found = read(STORY);
    expect(found.title).toBe(
      'The council of Brae voted on Monday to rebuild the harbour wall that the storm had broken',
    );
    expect(found.titleSource).toBe('first-sentence');
    expect(found.spans.title).toBeUndefined();
  });

  it('leaves the dateline out of a first sentence', () => {
    expect(read(['¶ LONDON (Reuters) - The wall broke on Monday. It will be rebuilt.']).title).toBe(
      'The wall broke on Monday.',
    );
  });

  it('of a one-line page is that line, which stays the story', () => {
    const found = read(['¶ Brae votes to rebuild its harbour wall']);
    expect([found.title, found.titleSource]).toEqual(['Brae votes to rebuild its harbour wall', 'first-sentence']);
  });

  it.each([
    [`${HEADLINE} | Brae Times`, HEADLINE],
    [`${HEADLINE} - Brae Times`, HEADLINE],
    [`${HEADLINE} – The Brae Times`, HEADLINE],
    [`Brae Times | ${HEADLINE}`, HEADLINE],
    [`${HEADLINE} | Scotland`, `${HEADLINE} | Scotland`],
    ['Brae - a harbour', 'Brae - a harbour'],
  ])('declared as %s is %s', (title, expected) => {
    const declared = { source: 'html-metadata' as const, title, publisher: 'Brae Times' };
    expect(read(STORY, { declared }).title).toBe(expected);
  });

  it('loses a suffix that many pages share', () => {
    const declared = { source: 'html-metadata' as const, title: `${HEADLINE} | Scotland` };
    const knowledge = { ...NO_KNOWLEDGE, sites: new Set(['Scotland']) };
    expect(read(STORY, { declared, knowledge }).title).toBe(HEADLINE);
  });
});
