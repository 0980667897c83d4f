import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findBody } from '../../../src/corpus/find-body/find-body.ts';
import { parsePage } from '../../../src/corpus/parse-page.ts';
import pages from '../../fixtures/pages/labels.json' with { type: 'json' };
import samples from '../sample-labels.json' with { type: 'json' };

type Labels = Record<string, (string | { subhead: string })[]>;

describe.each([
  {
    what: 'invented pages in many styles',
    folder: new URL('../../fixtures/pages/', import.meta.url),
    labels: pages as Labels,
  },
  { what: 'the sample articles', folder: new URL('../../../corpus/', import.meta.url), labels: samples as Labels },
])('the body of $what', ({ folder, labels }) => {
  const files = readdirSync(folder).filter((name) => name !== 'labels.json' && name in labels);

  it('has labels for every file', () => {
    expect(files.toSorted()).toEqual(Object.keys(labels).toSorted());
  });

  it.each(files)('is exactly the labelled paragraphs and subheads: %s', (name) => {
    const page = parsePage(readFileSync(new URL(name, folder)), name);
    const body = findBody(page).body.map((span) => {
      const text = page.text.slice(span.start, span.end);
      return span.kind === 'subhead' ? { subhead: text } : text;
    });
    expect(body).toEqual(labels[name]);
  });

  it.each(files)('and what was dropped leave no character but white space: %s', (name) => {
    const page = parsePage(readFileSync(new URL(name, folder)), name);
    const { body, dropped } = findBody(page);
    const spans = [...body, ...dropped].toSorted((a, b) => a.start - b.start);
    let end = 0;
    for (const span of spans) {
      expect(span.start).toBeGreaterThanOrEqual(end);
      expect(page.text.slice(end, span.start).trim()).toBe('');
      expect(page.text.slice(span.start, span.end)).toBe(page.text.slice(span.start, span.end).trim());
      end = span.end;
    }
    expect(page.text.slice(end).trim()).toBe('');
  });
});
