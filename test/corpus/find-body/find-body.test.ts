import { describe, expect, it } from 'vitest';
import { findBody } from '../../../src/corpus/find-body/find-body.ts';
import { readHtmlPage } from '../../../src/corpus/html-page.ts';
import { readTextPage } from '../../../src/corpus/text-page.ts';

const STORY = [
  'The ferry between Lorne and the outer islands will not sail before Friday, the harbour office said on Tuesday.',
  'Its rudder was damaged when the ship touched a sandbank in the storm of last week, according to the captain.',
  'About 400 passengers a day will have to travel by way of Gull Bay, which takes two hours longer than the direct line.',
  '"We are sorry for everyone who has to be somewhere," said Marit Holm, who runs the company with her brother.',
  'A diver will look at the rudder on Wednesday, and the company hopes that a new part can be fitted within a day.',
];

/** Which of the lines are body, and why the others are not. */
function find(lines: readonly string[], repeated: readonly string[] = []) {
  const page = readTextPage(lines.join('\n'));
  const { body, dropped } = findBody(page, { repeated: new Set(repeated) });
  const text = (span: { start: number; end: number }): string => page.text.slice(span.start, span.end);
  return { body: body.map(text), reasons: new Map(dropped.map((span) => [text(span), span.reason])) };
}

describe('findBody', () => {
  it('takes a file of one line for the story, whatever it is', () => {
    expect(find(['Subscribe to our newsletter']).body).toEqual(['Subscribe to our newsletter']);
  });

  it('finds nothing in an empty file', () => {
    expect(findBody(readTextPage(''))).toEqual({ body: [], dropped: [] });
  });

  it('takes the only paragraph of a short report for the story', () => {
    const story =
      'Dunmarrow Rovers won the Northern Cup on Wednesday, beating Sallow Park 2-1. Caspian Roe scored both goals.';
    expect(find(['Dunmarrow Rovers lift the cup', '12 May 2011', '', story]).body).toEqual([story]);
  });

  it('finds no body in a page that is furniture only', () => {
    const lines = [
      'Home',
      'News',
      'Log in',
      'Page not found',
      'Subscribe to our newsletter',
      '© 2020 The Courier. All rights reserved.',
    ];
    expect(find(lines).body).toEqual([]);
  });

  it('gives each dropped line its reason', () => {
    const { body, reasons } = find([
      'Ferry to stay in port until Friday',
      'By Ada Bain',
      'Updated: 14 March 2023, 18:42',
      'File photo: the ferry in the harbour of Lorne. (Getty Images)',
      ...STORY,
      '(With inputs from agencies.)',
      'Leave a Reply',
      'Your email address will not be published. Required fields are marked *',
      'Related stories',
      'Storm takes roof off school',
      '© 2023 The Lorne Courier. All rights reserved.',
    ]);
    expect(body).toEqual(STORY);
    expect(Object.fromEntries(reasons)).toMatchObject({
      'Ferry to stay in port until Friday': 'headline',
      'By Ada Bain': 'byline',
      'Updated: 14 March 2023, 18:42': 'date-line',
      'File photo: the ferry in the harbour of Lorne. (Getty Images)': 'caption',
      '(With inputs from agencies.)': 'agency-note',
      'Leave a Reply': 'form',
      'Related stories': 'link-list',
      'Storm takes roof off school': 'link-list',
      '© 2023 The Lorne Courier. All rights reserved.': 'footer',
    });
  });

  it('drops the headline each time it is said', () => {
    const headline = 'Ferry to stay in port until Friday';
    const { body, reasons } = find([headline, 'Lorne', headline, ...STORY.slice(0, 3), headline, ...STORY.slice(3)]);
    expect(body).toEqual(STORY);
    expect(reasons.get(headline)).toBe('headline');
  });

  it('drops a line that the page says three times, however well it is written', () => {
    const bio =
      'Ada Bain is a reporter for the Lorne Courier, where she covers the sea, the ships and those who sail in them.';
    const { body, reasons } = find([bio, ...STORY, bio, bio]);
    expect(body).toEqual(STORY);
    expect(reasons.get(bio)).toBe('bio');
  });

  it('keeps the first of a sentence that the story says twice', () => {
    expect(find([...STORY, STORY[0] as string]).body).toEqual(STORY);
  });

  it("drops lines that the publisher's other pages have too", () => {
    const frame = 'Every Friday we send the best of our stories to readers all over the islands.';
    expect(find([...STORY, frame], [frame.toLowerCase()])).toMatchObject({
      body: STORY,
      reasons: new Map([[frame, 'repeated']]),
    });
  });

  it('keeps a subhead between two parts of the story and says that it is one', () => {
    const page = readTextPage([...STORY.slice(0, 3), 'No part in stock', ...STORY.slice(3)].join('\n'));
    expect(findBody(page).body.map((span) => span.kind)).toEqual([
      ...Array<string>(3).fill('paragraph'),
      'subhead',
      ...Array<string>(2).fill('paragraph'),
    ]);
  });

  it('keeps a list that the story announces with a colon', () => {
    const list = [
      'The company advises passengers to do three things:',
      '- travel by way of Gull Bay',
      '- keep their tickets',
      '- call before they leave',
    ];
    expect(find([...STORY, ...list]).body).toEqual([...STORY, ...list]);
  });

  it('keeps sentences that only sound like a note', () => {
    const sentences = [
      'By Monday, the water had reached the second floor of the town hall and the library.',
      'The picture is mixed, analysts of three banks said when they were asked on Thursday.',
      'Copyright law is what the case turns on, said the lawyers of both of the parties.',
      'The report may not be published until June, officials of the ministry said on Friday.',
      'Contributions from members rose by four per cent in the year that ended in March.',
      'Wednesday evening in 2019 was the last time that all of the members were present.',
    ];
    expect(find([...STORY, ...sentences]).body).toEqual([...STORY, ...sentences]);
  });

  it('drops the teasers below the story, even where they are whole sentences', () => {
    const teasers = [
      'ALSO READ',
      'Storm takes roof off school in Gull Bay, nobody hurt.',
      'Why the islands want a bridge of their own.',
      'Fish prices fall for the third week in a row.',
    ];
    expect(find([...STORY, 'TAGGED: ferry, Lorne', ...teasers]).body).toEqual(STORY);
  });

  it('reads a page by its lines where the reader view finds no article', () => {
    const html = `<div>${STORY.map((line) => `${line}<br>`).join('\n')}</div>`;
    const page = readHtmlPage(`${'<div>'.repeat(600)}<a href="/">Home</a>${html}`, 'deep.html');
    expect(findBody(page).body.map((span) => page.text.slice(span.start, span.end))).toEqual(STORY);
  });

  it('drops captions and related links that the reader view keeps', () => {
    const figure =
      '<figure><img src="a.jpg"><figcaption>The ferry in the harbour of Lorne on Tuesday. Photograph: Tom Moar</figcaption></figure>';
    const related = '<p><a href="/1">READ MORE: Storm takes roof off school</a></p>';
    const [first, second, ...rest] = STORY.map((line) => `<p>${line}</p>`);
    const page = readHtmlPage(
      `<article><h1>Ferry to stay in port</h1>${first}${figure}${second}${related}${rest.join('')}</article>`,
      'a.html',
    );
    expect(findBody(page).body.map((span) => page.text.slice(span.start, span.end))).toEqual(STORY);
  });
});
