import { describe, expect, it } from 'vitest';
import { NO_KNOWLEDGE } from '../../../src/corpus/metadata/read-metadata.ts';
import { read, STORY } from './read-page.ts';

const HEADLINE = 'Brae votes to rebuild harbour wall';

const story = (dateline: string) => [HEADLINE, `¶ ${dateline} - ${STORY[0]?.slice(2)}`, ...STORY.slice(1)];

describe('a publisher', () => {
  it.each([
    ['© 2024 Brae Times', 'Brae Times'],
    ['© Copyright 2024 Brae Times', 'Brae Times'],
    ['Copyright 2024 Brae Times. All rights reserved.', 'Brae Times'],
    ['Copyright © 2019-2024 The Brae Times, Inc. All Rights Reserved', 'The Brae Times, Inc'],
    ['© Brae Times 2024', 'Brae Times'],
    ['Brae Times © 2024', 'Brae Times'],
    ['Brae Times, All rights reserved', 'Brae Times'],
    ['© 2024 Brae Times | Privacy Policy | Terms', 'Brae Times'],
    ['The post Brae votes to rebuild harbour wall appeared first on Brae Times.', 'Brae Times'],
  ])('is named by the footer %s', (footer, expected) => {
    const found = read([HEADLINE, ...STORY, footer]);
    expect(found.publisher).toBe(expected);
    expect(found.text.slice(found.spans.publisher?.start, found.spans.publisher?.end)).toBe(expected);
  });

  it.each([
    '© Copyright 2024',
    '© 2024 All rights reserved.',
    'Copyright 2024. Terms of use',
    'Founder and Director of somesite. Nikolas is a graduate, now specialising in diplomacy.',
    'The new harbour opens next year, reports AP.',
    '(With inputs from PTI)',
    'Email: jane.doe@gmail.com',
    'Email: info@braetimes.com',
    'Follow us on Facebook',
    'Powered by WordPress',
  ])('is not named by %s', (line) => expect(read([HEADLINE, ...STORY, line]).publisher).toBeNull());

  it('is named by a desk in a byline, but not by a kind of desk', () => {
    expect(read([HEADLINE, 'Acme News Desk | Brussels | Updated: 13-03-2021', ...STORY]).publisher).toBe('Acme');
    expect(read([HEADLINE, 'Web Desk', ...STORY]).publisher).toBeNull();
    expect(read([HEADLINE, 'World News Desk', ...STORY]).publisher).toBeNull();
  });

  it('is named by a brand line that agrees with an address', () => {
    expect(read([HEADLINE, ...STORY, 'Brae Times', 'Email: info@brae-times.co.uk']).publisher).toBe('Brae Times');
    expect(read([HEADLINE, ...STORY, 'Other Times', 'Email: info@brae-times.co.uk']).publisher).toBeNull();
  });

  it('is named by a paper on the date line or beside it', () => {
    expect(read([HEADLINE, 'Brae Herald | Updated: 13-03-2021 16:40', ...STORY]).publisher).toBe('Brae Herald');
    expect(read([HEADLINE, 'By Jane Doe', 'The Brae Post', 'March 13, 2021', ...STORY]).publisher).toBe(
      'The Brae Post',
    );
    expect(read([HEADLINE, 'Latest Post', 'March 13, 2021', ...STORY]).publisher).toBeNull();
  });

  it.each([
    ['The Brae Gazette, Friday 24 January 2025', 'The Brae Gazette', '2025-01-24'],
    ['Brae Gazette, 14 November', 'Brae Gazette', null],
    ['By Jane Doe, The Brae Gazette, 10 February 2025', 'The Brae Gazette', '2025-02-10'],
    ['Jane Doe for The Brae Times, 3 May 2024', 'The Brae Times', '2024-05-03'],
    ['The Brae Post (3 May 2024)', 'The Brae Post', '2024-05-03'],
    ['3 May 2024 — The Brae Times', 'The Brae Times', '2024-05-03'],
    ['Published in the Brae Herald on 3 May 2024', 'Brae Herald', '2024-05-03'],
    ['Published in The Guardian on 3 May 2024', 'The Guardian', '2024-05-03'],
    ['BBC News, 3 May 2024', 'BBC News', '2024-05-03'],
    ['LONDON (Reuters), 3 May 2024', 'Reuters', '2024-05-03'],
    ['Markets Post a Gain, 3 May 2024', null, null],
    ['BRAE LEDGER, Tuesday 11 March 2025', 'BRAE LEDGER', '2025-03-11'],
    ['HarbourLine | June 27, 2024', 'HarbourLine', '2024-06-27'],
    ['Goalmouth.net / 1 July 2024', 'Goalmouth.net', '2024-07-01'],
    ['Latest News | June 27, 2024', null, '2024-06-27'],
    ['Fiona McDonald, 3 May 2024', null, '2024-05-03'],
  ])('and a date stand on one line: %s', (line, publisher, day) => {
    const found = read([HEADLINE, line, ...STORY]);
    expect(found.publisher).toBe(publisher);
    expect(found.publishedAt).toBe(day);
  });

  it('is named by an agency in the dateline that nobody lists, but by no state', () => {
    expect(read(story('BRAE, March 17 (BPA)')).publisher).toBe('BPA');
    expect(read(story('BRAE, March 17, 2024 (Harbour Press)')).publisher).toBe('Harbour Press');
    expect(read(story('BRAE (Illinois)')).publisher).toBeNull();
  });

  it('is named by a line beside the day, with a byline between them or without a year', () => {
    expect(read([HEADLINE, 'Brae Dispatch', 'By Jane Doe', 'Posted 14 February 2025', ...STORY]).publisher).toBe(
      'Brae Dispatch',
    );
    expect(read(['Brae Ledger', 'Monday 10 March', HEADLINE, ...STORY]).publisher).toBe('Brae Ledger');
    expect(read(['Radio Brae News', 'Monday 10 March', HEADLINE, ...STORY]).publisher).toBe('Radio Brae News');
  });

  it('is not taken for the author', () => {
    const found = read([HEADLINE, 'Brae Broadcasting', 'Published 11 November 2024, 17:42', ...STORY]);
    expect(found.publisher).toBe('Brae Broadcasting');
    expect(found.author).toBeNull();
  });

  it('is no paper that a sentence names beside a day', () => {
    const line = 'He had told The Brae Gazette on 3 May 2024 that he would not resign.';
    expect(read([HEADLINE, line, ...STORY]).publisher).toBeNull();
  });

  it('is named by a masthead that other pages prove', () => {
    const knowledge = { ...NO_KNOWLEDGE, publishers: new Map([['braevalley', 'Brae Valley']]) };
    expect(read(['BRAE VALLEY', HEADLINE, ...STORY], { knowledge }).publisher).toBe('Brae Valley');
    expect(read(['BRAE VALLEY', HEADLINE, ...STORY]).publisher).toBeNull();
  });

  it.each([
    ['Evening Post - Saturday edition', 'Evening Post'],
    ['BRAE HARBOUR / SECURITY', 'BRAE HARBOUR'],
    ['Radio Brae | LIVE: the wall, day three', 'Radio Brae'],
    ['The Weekly Compass', 'The Weekly Compass'],
    ['Brae Business Wire', 'Brae Business Wire'],
  ])('is named at the head of a page, by itself or before a section or edition: %s', (line, publisher) => {
    expect(read([line, HEADLINE, ...STORY]).publisher).toBe(publisher);
    expect(read([HEADLINE, line, ...STORY]).publisher).toBe(publisher);
  });

  it('may have its section on a line of its own', () => {
    expect(read(['The Lantern', 'LIVES', HEADLINE, ...STORY]).publisher).toBe('The Lantern');
    expect(read(['The Lantern', HEADLINE, ...STORY]).publisher).toBeNull();
  });

  it.each(['Home | News', 'Business News', 'Daily Briefing', 'SECURITY', 'Top Stories', 'The wall of Brae'])(
    'is no menu and no section: %s',
    (line) => {
      expect(read([line, HEADLINE, ...STORY]).publisher).toBeNull();
    },
  );

  it.each([
    ['The Harbour (weekly), issue of 16 March', 'The Harbour'],
    ["La Gazette d'Acme (English edition) - 3 October 2024", "La Gazette d'Acme"],
    ['HARBOURTOWN, 17 Oct. 2024 - Diplomatic Wire', 'Diplomatic Wire'],
    ['PORT BRAE (Oceanic News Service), Nov 18, 2024', 'Oceanic News Service'],
  ])('stands on the date line: %s', (line, publisher) => {
    expect(read([HEADLINE, line, ...STORY]).publisher).toBe(publisher);
  });

  it('is the paper rather than the agency above its date line', () => {
    const lines = ['Calderran Press Agency', 'Published in The Brae Mercury, 12 March 2025'];
    expect(read([HEADLINE, ...lines, ...STORY]).publisher).toBe('The Brae Mercury');
  });

  it('is an agency where only its dateline tells', () => {
    const wire = `¶ LONDON (Reuters) - ${STORY[0]?.slice(2)}`;
    expect(read([HEADLINE, wire, ...STORY]).publisher).toBe('Reuters');
    expect(read([HEADLINE, wire, ...STORY, '© 2024 Brae Times']).publisher).toBe('Brae Times');
  });

  it('prefers the site to the agency whose copyright it prints', () => {
    const footers = ['Copyright 2024 The Associated Press. All rights reserved.', '© 2024 Brae Times'];
    expect(read([HEADLINE, ...STORY, ...footers]).publisher).toBe('Brae Times');
    expect(read([HEADLINE, ...STORY, ...footers.toReversed()]).publisher).toBe('Brae Times');
  });

  it('is what the page declares', () => {
    const declared = { source: 'html-metadata' as const, publisher: 'Brae Times' };
    expect(read([HEADLINE, ...STORY, '© 2024 Other'], { declared }).publisher).toBe('Brae Times');
  });

  it('is the rest of the declared title after a headline of the page', () => {
    const declared = { source: 'html-metadata' as const, title: `${HEADLINE} | Brae Times` };
    const found = read([`# ${HEADLINE}`, ...STORY], { declared });
    expect([found.publisher, found.title]).toEqual(['Brae Times', HEADLINE]);
  });
});
