import { expect, test } from 'vitest';
import { renderBuildReport } from '../../src/cli/render-build-report.ts';

const report = {
  snapshotId: 's'.repeat(64),
  unchanged: false,
  articles: 1,
  chunks: 1204,
  characters: 20_000,
  droppedCharacters: 3500,
  refused: [{ file: 'big\u001b[2J.html', reason: 'larger than 10000000 bytes' }],
  reusedVectors: 1200,
  milliseconds: 1234,
};

test('a build tells what it indexed, dropped and refused, and how long it took', () => {
  expect(renderBuildReport(report)).toBe(
    [
      'The index was built in 1.2 s.',
      '1 article, 1,204 chunks, 1,200 vectors reused.',
      'Furniture dropped: 3,500 of 20,000 characters (17.5 %).',
      '1 file refused:',
      '  big [2J.html: larger than 10000000 bytes',
      '',
    ].join('\n'),
  );
});

test('a build with nothing to do and nothing refused says so', () => {
  const lines = renderBuildReport({ ...report, unchanged: true, refused: [] }).split('\n');
  expect(lines[0]).toBe('The index is up to date (checked in 1.2 s).');
  expect(lines).toHaveLength(4);
});
