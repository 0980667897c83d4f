import { describe, expect, it } from 'vitest';
import { read, STORY } from './read-page.ts';

describe('a note on agencies', () => {
  it.each([
    '(With inputs from agencies.)',
    '(With inputs from PTI)',
    'With agency inputs',
    '(with agency inputs)',
    'With inputs from AP and Reuters',
    'Additional reporting by Reuters',
    'With files from The Canadian Press',
    'The Associated Press contributed to this report.',
    '[With additional reporting from AFP]',
  ])('%s', (note) => {
    const found = read([...STORY, note]);
    expect(found.agencies).toBe(true);
    expect(found.text.slice(found.spans.agencies?.start, found.spans.agencies?.end)).toBe(note);
  });

  it.each([
    'Additional reporting by Jane Doe',
    'The new harbour opens next year, reports AP.',
    'News agencies of the world met in Brae',
    'With inputs from the harbour master',
  ])('is not %s', (line) => expect(read([...STORY, line]).agencies).toBe(false));

  it('is seen at the end of a paragraph', () => {
    const found = read([...STORY, '¶ The wall will stand for a century, the mayor said. (With inputs from agencies.)']);
    expect(found.agencies).toBe(true);
    expect(found.text.slice(found.spans.agencies?.start, found.spans.agencies?.end)).toBe(
      '(With inputs from agencies.)',
    );
  });
});
