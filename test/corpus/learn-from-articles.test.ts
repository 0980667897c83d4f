import { describe, expect, it } from 'vitest';
import { assembleArticle } from '../../src/corpus/assemble-article.ts';
import type { ReadPage } from '../../src/corpus/furniture-lines.ts';
import { learnFromArticles } from '../../src/corpus/learn-from-articles.ts';
import { readMetadata } from '../../src/corpus/metadata/read-metadata.ts';
import { markedPage } from './metadata/read-page.ts';

const TOPICS = ['harbour', 'school', 'library', 'railway', 'orchard', 'museum'];
const FOOTER = '© 2024 Brae Times';

function readPages(pages: readonly (readonly string[])[], titles: readonly string[] = []): ReadPage[] {
  return pages.map((lines, at) => {
    const title = titles[at];
    const { page, found } = markedPage(lines, title === undefined ? null : { source: 'html-metadata', title });
    const id = `${at}.txt`;
    return { page, article: assembleArticle(id, page, found, readMetadata(page, found, id)) };
  });
}

/** A story of its own about a topic, of words that no other topic has. */
function story(topic: string): string[] {
  const words = (count: number): string => Array.from({ length: count }, (_, at) => `${topic}${at % 7}${at}`).join(' ');
  return [
    `¶ The ${topic} ${words(16)} of Brae.`,
    `¶ Nobody ${words(9)} at the ${topic} could be reached for long and sad days.`,
  ];
}

function furniture(pages: readonly (readonly string[])[]): string[] {
  return [...(learnFromArticles(readPages(pages)).furniture.get('Brae Times') ?? [])];
}

describe('the furniture of a publisher', () => {
  const NOTE = 'Get the Brae Times in your inbox every morning';

  it('is what its pages share', () => {
    const pages = TOPICS.map((topic) => [...story(topic), `¶ ${NOTE}`, FOOTER]);
    expect(furniture(pages)).toEqual(expect.arrayContaining([NOTE.toLowerCase(), FOOTER.toLowerCase()]));
  });

  it('is not a story sentence that several reports share', () => {
    const spoken =
      'The war began in February 2022, when tens of thousands of troops crossed the border, officials said.';
    expect(furniture(TOPICS.map((topic) => [...story(topic), `¶ ${spoken}`, FOOTER]))).not.toContain(
      spoken.toLowerCase(),
    );
  });

  it('is not a short sentence that stands amid a story', () => {
    const short = 'Nobody was hurt.';
    const pages = TOPICS.map((topic) => story(topic).toSpliced(1, 0, `¶ ${short}`).concat(FOOTER));
    expect(furniture(pages)).toEqual([FOOTER.toLowerCase()]);
  });

  it('is not what copies of one article share', () => {
    expect(furniture(TOPICS.map(() => [...story('harbour'), FOOTER]))).toEqual([]);
  });

  it('needs a known publisher', () => {
    expect(furniture(TOPICS.map((topic) => [...story(topic), `¶ ${NOTE}`]))).toEqual([]);
  });
});

describe('what pages teach about each other', () => {
  it('includes how their publisher writes dates', () => {
    const pages = ['Posted on 13/4/2021', 'Posted on 3/4/2021'].map((line, at) => [
      line,
      ...story(TOPICS[at] ?? ''),
      FOOTER,
    ]);
    expect(learnFromArticles(readPages(pages)).knowledge.dateOrders).toEqual(new Map([['Brae Times', 'day-first']]));
  });

  it('includes the site that three different titles end with', () => {
    const titles = ['One wall falls | Brae', 'Two walls fall | Brae', 'Three walls fall | Brae', 'No wall - falls'];
    const pages = readPages(TOPICS.slice(0, 4).map(story), titles);
    expect(learnFromArticles(pages).knowledge.sites).toEqual(new Set(['Brae']));
  });
});
