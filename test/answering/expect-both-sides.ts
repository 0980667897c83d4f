import { expect } from 'vitest';
import type { Answer } from '../../src/protocol/answer.ts';

/** Expects an answer that is disputed and quotes what each of two sides says. */
export function expectBothSides({ status, citations }: Answer, one: string, another: string): void {
  const quotes = citations.map(({ quote }) => quote).join(' ');
  expect(status).toBe('disputed');
  expect(quotes).toContain(one);
  expect(quotes).toContain(another);
}
