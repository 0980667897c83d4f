import { describe, expect, it } from 'vitest';
import { read, STORY } from './read-page.ts';

const HEADLINE = 'Brae votes to rebuild harbour wall';

function author(...head: string[]): string | null {
  return read([HEADLINE, ...head, ...STORY]).author;
}

describe('a byline', () => {
  it.each([
    ['By Jane Doe', 'Jane Doe'],
    ['by Jane Doe', 'Jane Doe'],
    ['BY JANE DOE', 'JANE DOE'],
    ['By Jane Doe and John Roe', 'Jane Doe and John Roe'],
    ['By Jane Doe, John Roe and Ann Lee', 'Jane Doe, John Roe and Ann Lee'],
    ['By Jane Doe, Political Editor', 'Jane Doe'],
    ['By Jane Doe in Brussels', 'Jane Doe'],
    ['By Jane Doe March 3, 2021', 'Jane Doe'],
    ['By Jane Doe | Updated March 3, 2021', 'Jane Doe'],
    ['By Jane Doe, BBC News', 'Jane Doe'],
    ['By Theresa May', 'Theresa May'],
    ['Written by Ursula von der Leyen', 'Ursula von der Leyen'],
    ["By Sinéad O'Brien-Smith", "Sinéad O'Brien-Smith"],
    ['Author: Jane Doe', 'Jane Doe'],
    ['By Staff Reporter', 'Staff Reporter'],
    ['Jane Doe | Brussels | Updated: 13-03-2021 16:40 IST', 'Jane Doe'],
    ['Jane Doe, Political Editor', 'Jane Doe'],
    ['Acme News Desk | Brussels | Updated: 13-03-2021 16:40 IST', 'Acme News Desk'],
    ['Jane Doe, 2 April 2023', 'Jane Doe'],
    ['Jane Doe · 2 April 2023', 'Jane Doe'],
    ['Web Desk', 'Web Desk'],
    ['Our Correspondent', 'Our Correspondent'],
    ['Words: Jane Doe', 'Jane Doe'],
    ['Brae Times, 20 September 2024. By Jane Doe', 'Jane Doe'],
    ['Jane Doe, Senior Fellow, Harbour Programme', 'Jane Doe'],
  ])('%s → %s', (line, expected) => expect(author(line)).toBe(expected));

  it.each([
    'By Monday evening',
    'By The Numbers',
    'World | October 28, 2024',
    'Politics',
    'By far the largest wall in the county.',
    'United Kingdom',
    'LONDON, 2 April 2023',
    'New York, 2 April 2023',
    'Help Desk Support Page',
    'Published 12 March 2021',
    'By Staff',
    'ScreenLine Europe | 8.9.2024',
  ])('%s names nobody', (line) => expect(author(line)).toBeNull());

  it('may stand on two lines', () => {
    expect(author('By', 'Jane Doe')).toBe('Jane Doe');
    expect(author('Jane Doe', 'Political Editor')).toBe('Jane Doe');
    expect(author('Jane Doe', '@janedoe')).toBe('Jane Doe');
  });

  it('may be a lone name beside a date line', () => {
    expect(author('Jane Doe', 'Brae Times | Updated: 13-03-2021 16:40')).toBe('Jane Doe');
    expect(author('March 12, 2021', 'Jane Doe')).toBe('Jane Doe');
    expect(author('Jane Doe')).toBeNull();
    expect(author('The Harbour (weekly), issue of 16 March', 'Jane Doe')).toBe('Jane Doe');
  });

  it.each(['United Kingdom', 'New York', 'Climate Change', 'Brae Times', 'Northern Wire Service'])(
    'is not %s beside a date line',
    (line) => expect(author(line, 'March 12, 2021')).toBeNull(),
  );

  it('is not a lone name whom the story is about', () => {
    const about = STORY.map((line) => line.replace('the mayor', 'Mayor Doe'));
    expect(read([HEADLINE, 'Jane Doe', 'March 12, 2021', ...about]).author).toBeNull();
  });

  it('near the story goes before one far above it', () => {
    const menu = Array.from({ length: 12 }, (_, at) => `Section ${at}`);
    expect(read(['By John Roe', ...menu, HEADLINE, 'By Jane Doe', ...STORY]).author).toBe('Jane Doe');
  });

  it('says where the name stands', () => {
    const { spans, text } = read([HEADLINE, 'By Jane Doe | Brussels', ...STORY]);
    expect(text.slice(spans.author?.start, spans.author?.end)).toBe('Jane Doe');
  });
});

describe('an author without a byline', () => {
  it('is read from a biography that was dropped', () => {
    const bio = 'bio: Founder of a site. Nikolas is a Political Sciences graduate, now specialising in diplomacy.';
    const found = read([bio, ...STORY, bio]);
    expect(found.author).toBe('Nikolas');
    expect(found.text.slice(found.spans.author?.start, found.spans.author?.end)).toBe('Nikolas');
  });

  it('is not read from the story', () => {
    const person = '¶ Jane Doe is a writer who has lived by the harbour wall of Brae for more than forty years now.';
    expect(read([HEADLINE, ...STORY, person]).author).toBeNull();
  });

  it('is read from a reporting credit', () => {
    const credit = '(Reporting by Jane Doe in London; Editing by John Roe)';
    expect(read([HEADLINE, ...STORY, credit]).author).toBe('Jane Doe');
  });

  it.each([
    ['Jane Doe, John Roe', 'Jane Doe, John Roe'],
    ['By Jane Doe', 'Jane Doe'],
    ['https://example.com/jane', null],
    ['https://example.com/jane, John Roe', 'John Roe'],
    ['jane@example.com (Jane Doe)', 'Jane Doe'],
    ['admin', null],
  ])('declared as %s is %s', (declared, expected) => {
    expect(read([HEADLINE, ...STORY], { declared: { source: 'html-metadata', author: declared } }).author).toBe(
      expected,
    );
  });
});
