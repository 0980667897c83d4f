import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleBlocks } from '../../web/article/article-blocks.ts';

describe('articleBlocks', () => {
  it('sets the story in order and folds what lies between, with every reason', () => {
    const text = 'Menu\nHome\nThe dam held.\n\nStray line\nShare';
    const blocks = articleBlocks(
      {
        text,
        body: [{ kind: 'paragraph', start: 10, end: 23 }],
        dropped: [
          { start: 0, end: 4, reason: 'menu' },
          { start: 5, end: 9, reason: 'link-list' },
          { start: 36, end: 41, reason: 'footer' },
        ],
      },
      'unsorted',
    );
    expect(blocks).toEqual([
      {
        kind: 'fold',
        start: 0,
        end: 9,
        parts: [
          { start: 0, end: 4, reason: 'menu' },
          { start: 5, end: 9, reason: 'link-list' },
        ],
      },
      { kind: 'paragraph', start: 10, end: 23 },
      {
        kind: 'fold',
        start: 23,
        end: 41,
        parts: [
          { start: 23, end: 36, reason: 'unsorted' },
          { start: 36, end: 41, reason: 'footer' },
        ],
      },
    ]);
  });

  it('shows every character that is not white space exactly once, whatever the spans are', () => {
    const start = fc.nat(60);
    const end = fc.nat(60);
    fc.assert(
      fc.property(
        fc.string({ maxLength: 60 }),
        fc.array(fc.record({ kind: fc.constant('paragraph' as const), start, end }), { maxLength: 5 }),
        fc.array(fc.record({ reason: fc.constant('menu'), start, end }), { maxLength: 5 }),
        (text, body, dropped) => {
          const shown = articleBlocks({ text, body, dropped }, 'unsorted').flatMap(
            (block): readonly { start: number; end: number }[] => (block.kind === 'fold' ? block.parts : [block]),
          );
          const joined = shown.map((span) => text.slice(span.start, span.end)).join('');
          expect(joined.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        },
      ),
    );
  });
});
