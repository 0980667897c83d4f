import { describe, expect, it } from 'vitest';
import { readHtmlPage } from '../../../src/corpus/html-page.ts';

function declared(head: string, body = '<p>x</p>') {
  return readHtmlPage(`<html><head>${head}</head><body>${body}</body></html>`, 'a.html').declared;
}

function jsonLd(value: unknown): string {
  return `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
}

describe('what the head of a page declares', () => {
  it('is read from JSON-LD before anything else', () => {
    const article = {
      '@type': 'NewsArticle',
      headline: 'Dam  breaks',
      datePublished: '2023-03-14T06:00:00Z',
      author: [{ '@type': 'Person', name: 'Ada Bain' }, { name: 'Tom Moar' }, 'https://example.org/tom'],
      publisher: { name: 'The Courier' },
      url: 'https://courier.example/dam',
    };
    expect(declared(`<meta property="og:title" content="Other">${jsonLd(article)}`)).toEqual({
      source: 'html-metadata',
      title: 'Dam breaks',
      author: 'Ada Bain, Tom Moar',
      publisher: 'The Courier',
      published: '2023-03-14T06:00:00Z',
      url: 'https://courier.example/dam',
    });
  });

  it('finds the article inside a graph, an array or a page that it is the main entity of', () => {
    const article = { '@type': ['Thing', 'ReportageNewsArticle'], headline: 'Found' };
    expect(declared(jsonLd({ '@graph': [{ '@type': 'WebSite', name: 'S' }, article] }))?.title).toBe('Found');
    expect(declared(jsonLd([{ '@type': 'Organization' }, article]))?.title).toBe('Found');
    expect(declared(jsonLd({ '@type': 'WebPage', mainEntity: article }))?.title).toBe('Found');
  });

  it('is read from the other tags where the JSON-LD is broken or about something else', () => {
    const head = `<script type="application/ld+json">{"headline": </script>${jsonLd({ '@type': 'Organization', name: 'No' })}
      <title>Page title</title><meta property="og:title" content="Open title"><meta property="og:site_name" content="The Courier">
      <meta name="author" content="Ada Bain"><meta property="article:published_time" content="2023-03-14">
      <link rel="canonical" href="https://courier.example/1"><meta property="og:url" content="https://courier.example/2">`;
    expect(declared(head)).toEqual({
      source: 'html-metadata',
      title: 'Open title',
      publisher: 'The Courier',
      author: 'Ada Bain',
      published: '2023-03-14',
      url: 'https://courier.example/1',
    });
  });

  it('does not take an address for a name', () => {
    const head =
      '<meta property="article:author" content="https://facebook.example/ada"><meta name="byl" content="By Ada Bain">';
    expect(declared(head)?.author).toBe('By Ada Bain');
  });

  it('dates the page by the time element of the article, or the only one', () => {
    expect(
      declared('', '<article><time datetime="2020-01-02">then</time></article><time datetime="2021-01-01">now</time>')
        ?.published,
    ).toBe('2020-01-02');
    expect(declared('', '<time datetime="2020-01-02">then</time>')?.published).toBe('2020-01-02');
    expect(
      declared('<title>t</title>', '<time datetime="2020-01-02">a</time><time datetime="2021-01-02">b</time>')
        ?.published,
    ).toBeUndefined();
  });

  it('is nothing where the page declares nothing', () => {
    expect(declared('')).toBeNull();
  });
});
