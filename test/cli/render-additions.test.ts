import { expect, test } from 'vitest';
import { additionsSummary, renderAddition, renderAdditions } from '../../src/cli/render-additions.ts';

const added = { source: 'https://news.test/a', outcome: 'added', file: 'news.test/a.html', reason: null } as const;
const failed = { source: 'b.jsonl:3', outcome: 'failed', file: null, reason: 'no\u001b[31m luck' } as const;

test('each line says what became of what, without what could steer a terminal', () => {
  expect(renderAddition(added, false)).toBe('added      news.test/a.html  from https://news.test/a\n');
  expect(renderAddition(added, true)).toBe('would be added    news.test/a.html  from https://news.test/a\n');
  expect(renderAddition(failed, false)).toBe('failed     b.jsonl:3: no [31m luck\n');
});

test('the table counts every outcome, and says what to do next', () => {
  const summary = additionsSummary([added, added, failed], false);
  expect(summary).toEqual({ added: 2, changed: 0, unchanged: 0, refused: 0, failed: 1, dryRun: false });
  expect(renderAdditions(summary)).toMatch(/ {2}added {11}2\n[^]*failed {10}1\n\nRun "npm run index"/);
  expect(renderAdditions({ ...summary, dryRun: true })).toContain('Nothing was written');
});
