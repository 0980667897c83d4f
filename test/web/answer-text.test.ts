import { describe, expect, it } from 'vitest';
import { answerAsText } from '../../web/text/answer-as-text.ts';
import { citationLine } from '../../web/text/citation-line.ts';
import { coverageLine } from '../../web/text/coverage-line.ts';
import { exampleAnswer, exampleCitation } from './example-answer.ts';

describe('an answer in words', () => {
  it('is copied with its quote, speaker, source and lasting link', () => {
    expect(answerAsText(exampleAnswer, 'http://localhost:3000')).toBe(
      [
        'Did the dam hold?',
        'The dam held. [1]',
        '[1] “The dam held.” (Said by Mayor Orla Penn)\n' +
          'Ines Valdorf, “Dam holds after night of rain”, The Courier, 14 March 2023\n' +
          'http://localhost:3000/read/news/dam%20breach.txt#10-24.abcdef01',
        'As of 14 March 2023 · 1 of 3 articles, 1 independent',
      ].join('\n\n'),
    );
  });

  it('copies a refusal without sources', () => {
    const refusal = { ...exampleAnswer, status: 'not-found' as const, text: 'The articles do not say.' };
    expect(answerAsText(refusal, 'http://localhost')).toBe(
      'Did the dam hold?\n\nThe articles do not say.\n\nSearched 3 articles',
    );
  });

  it('says the range of dates where articles of several days were used', () => {
    const coverage = { articles: 2, total: 5, independent: 2, earliest: '2024-10-18', latest: '2024-10-28' };
    expect(coverageLine({ status: 'answered', asOf: '2024-10-28', coverage })).toBe(
      'As of 28 October 2024 · 2 of 5 articles, 2 independent · 18 to 28 October 2024',
    );
  });

  it('says that publisher and date are not known', () => {
    expect(citationLine({ ...exampleCitation, publisher: null, publishedAt: null })).toBe('unknown publisher, undated');
  });
});
