import { describe, expect, it } from 'vitest';
import { recently } from '../../src/answering/recently.ts';

describe('what was made of the last texts', () => {
  it('is made once, and again only when so many others were asked for since', () => {
    const made: string[] = [];
    const upper = recently(2, (text) => {
      made.push(text);
      return text.toUpperCase();
    });
    expect(['ferry', 'ferry', 'harbour', 'ferry', 'rain', 'ferry', 'harbour'].map(upper)).toEqual([
      'FERRY',
      'FERRY',
      'HARBOUR',
      'FERRY',
      'RAIN',
      'FERRY',
      'HARBOUR',
    ]);
    expect(made).toEqual(['ferry', 'harbour', 'rain', 'harbour']);
  });
});
