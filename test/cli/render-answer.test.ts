import { describe, expect, test } from 'vitest';
import { renderAnswer } from '../../src/cli/render-answer.ts';
import { answer, citation } from '../server/scripted-dateline.ts';

describe('an answer on a terminal', () => {
  test('shows the statements with markers, then each source with its place and quote', () => {
    expect(renderAnswer(answer, 80)).toBe(
      [
        'The harbour reopened on Monday. [1]',
        '',
        'Sources:',
        '[1] Harbour reopens – The Coast, 5 March 2024',
        '    north/harbour & sons é.txt:17-48',
        '    “The harbour reopened on Monday.”',
        '',
      ].join('\n'),
    );
  });

  test('breaks lines at the width of the terminal', () => {
    const text = 'The harbour reopened on Monday after a long closure. [1]';
    const lines = renderAnswer({ ...answer, text, citations: [] }, 24).split('\n');
    expect(lines).toEqual(['The harbour reopened on', 'Monday after a long', 'closure. [1]', '']);
  });

  test.each([
    [null, null, 'undated'],
    ['2024', 'year', '2024'],
    ['2024-03', 'month', 'March 2024'],
    ['2024-03-05', 'day', '5 March 2024'],
  ] as const)('shows the date %s no more precisely than it is known', (publishedAt, publishedPrecision, shown) => {
    const dated = { ...citation, publisher: null, publishedAt, publishedPrecision };
    expect(renderAnswer({ ...answer, citations: [dated] }, 80)).toContain(`– unknown publisher, ${shown}\n`);
  });

  test('shows a refusal with the nearest passages, named as no answer', () => {
    const refusal = {
      ...answer,
      status: 'not-found' as const,
      text: 'The articles do not say who paid.',
      statements: [],
      citations: [],
      notFound: { reason: 'fact-missing' as const, lookedFor: 'a person', nearest: [citation] },
      notices: [{ code: 'UNDATED', text: 'One undated article was left out.' }],
      followUps: ['When did the harbour reopen?'],
    };
    const shown = renderAnswer(refusal, 80);
    expect(shown).toMatch(
      /^The articles do not say who paid\.\n\nThe nearest passages, which are not an answer:\n\[1] /,
    );
    expect(shown).not.toContain('Sources:');
    expect(shown).toContain('\nNote: One undated article was left out.\n');
    expect(shown).toMatch(/You could also ask:\n {2}When did the harbour reopen\?\n$/);
  });

  test('lets no control character of an article reach the terminal', () => {
    const hostile = { ...citation, title: 'Har\u001b[2Jbour', quote: 'It\u0007 re\r\nopened\u009b31m \u202edrawkcab.' };
    const shown = renderAnswer({ ...answer, citations: [hostile] }, 80);
    expect(shown.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u);
    expect(shown).toContain('“It re opened 31m drawkcab.”');
  });
});
