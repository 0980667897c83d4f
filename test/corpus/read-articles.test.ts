import { describe, expect, it } from 'vitest';
import { readArticles } from '../../src/corpus/read-articles.ts';

const STORY = [
  'The council of Brae voted on Monday to rebuild the harbour wall that the storm had broken in the spring.',
  'Work on the wall will begin in June and cost four million pounds, the mayor told reporters after the meeting.',
].join('\n\n');

async function readOne(id: string, content: string) {
  const [outcome] = await readArticles([{ id, bytes: Buffer.from(content) }]);
  if (!outcome || !('article' in outcome)) throw new Error(outcome?.refused ?? 'no outcome');
  return outcome.article;
}

describe('readArticles', () => {
  it('takes the day of front matter as written, whatever its time zone', async () => {
    const { publishedAt, dateSource, metadataSpans, text } = await readOne(
      'a.md',
      `---\ntitle: "The wall"\ndate: 2024-10-28T01:00:00+05:30\nauthor: Jane Doe\n---\n\n${STORY}`,
    );
    expect([publishedAt, dateSource]).toEqual(['2024-10-28', 'front-matter']);
    expect(text.slice(metadataSpans.title?.start, metadataSpans.title?.end)).toBe('The wall');
    expect(text.slice(metadataSpans.author?.start, metadataSpans.author?.end)).toBe('Jane Doe');
    expect(text.slice(metadataSpans.publishedAt?.start, metadataSpans.publishedAt?.end)).toBe(
      '2024-10-28T01:00:00+05:30',
    );
  });

  it('reads what an HTML head declares, and names no place in the text for it', async () => {
    const article = await readOne(
      'a.html',
      `<html><head><title>The wall | Brae Times</title><link rel="canonical" href="https://brae.example/wall">
       <meta property="og:site_name" content="Brae Times"><meta name="author" content="https://brae.example/jane">
       <meta property="article:published_time" content="2024-10-28T23:00:00-05:00"></head>
       <body><h1>The wall</h1><p class="by">By Jane Doe</p>${STORY.split('\n\n')
         .map((line) => `<p>${line}</p>`)
         .join('')}</body></html>`,
    );
    expect(article).toMatchObject({
      title: 'The wall',
      titleSource: 'html-metadata',
      publisher: 'Brae Times',
      author: 'Jane Doe',
      publishedAt: '2024-10-28',
      dateSource: 'html-metadata',
      url: 'https://brae.example/wall',
    });
    expect(article.metadataSpans.publishedAt).toBeUndefined();
    expect(article.body.map(({ start, end }) => article.text.slice(start, end))).toEqual(STORY.split('\n\n'));
  });

  it('refuses one bad file and reads the others, in order', async () => {
    const files = ['', STORY, '—\n…'].map((content, at) => ({ id: `${at}.txt`, bytes: Buffer.from(content) }));
    const outcomes = await readArticles(files);
    expect(outcomes.map((outcome) => ('article' in outcome ? outcome.article.id : 'refused'))).toEqual([
      'refused',
      '1.txt',
      'refused',
    ]);
  });

  it('knows a paper by its masthead when another page proves the name', async () => {
    const declared = `---\npublisher: Brae Daily\n---\n\n${STORY}`;
    const page = `BRAE DAILY\n\nHarbour wall of Brae to be rebuilt\n\n${STORY.replaceAll('wall', 'pier')}`;
    const outcomes = await readArticles([
      { id: 'a.md', bytes: Buffer.from(declared) },
      { id: 'b.txt', bytes: Buffer.from(page) },
    ]);
    expect(outcomes.map((outcome) => 'article' in outcome && outcome.article.publisher)).toEqual([
      'Brae Daily',
      'Brae Daily',
    ]);
  });
});
