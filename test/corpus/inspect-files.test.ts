import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inspectFiles } from '../../src/corpus/inspect-files.ts';
import { renderInspection } from '../../src/corpus/render-inspection.ts';

const PAGE = [
  'Brae votes to rebuild harbour wall',
  'By Jane Doe',
  'Published 12 March 2021',
  'The council of Brae voted on Monday to rebuild the harbour wall that the storm had broken in the spring.',
  'Work on the wall will begin in June and cost four million pounds, the mayor told reporters after the meeting.',
  'Fishermen said that the harbour would have to close for at least a year while the wall is rebuilt.',
  '(With inputs from agencies.)',
  '© 2021 Brae Times',
].join('\n\n');

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'dateline-inspect-'));
  await writeFile(join(dir, 'wall.txt'), PAGE);
});
afterEach(() => rm(dir, { recursive: true }));

describe('inspectFiles', () => {
  it('tells of every argument in order, a refused one with its reason', async () => {
    await writeFile(join(dir, 'b.pdf'), 'x');
    const paths = ['none.txt', 'wall.txt', 'b.pdf', 'wall.txt', '.'].map((name) => join(dir, name));
    const lines: unknown[] = JSON.parse(JSON.stringify(await inspectFiles(paths, { maxFileBytes: 5000 })));
    expect(lines[0]).toEqual({ file: paths[0], error: 'it does not exist' });
    expect(lines[2]).toEqual({ file: paths[2], error: 'it is no .txt, .md or .html file' });
    expect(lines[1]).toMatchObject({ file: paths[1], title: 'Brae votes to rebuild harbour wall' });
    expect(lines[3]).toEqual(lines[1]);
    expect(lines[4]).toHaveProperty('error');
  });

  it('prints the fields of the wire contract', async () => {
    const [line] = JSON.parse(JSON.stringify(await inspectFiles([join(dir, 'wall.txt')], { maxFileBytes: 5000 })));
    expect(Object.keys(line)).toEqual(
      'file title titleSource publisher author publishedAt datePrecision dateSource agencies body bodyText dropped'.split(
        ' ',
      ),
    );
    expect(line).toMatchObject({
      titleSource: 'headline',
      publisher: 'Brae Times',
      author: 'Jane Doe',
      publishedAt: '2021-03-12',
      datePrecision: 'day',
      dateSource: 'date-line',
      agencies: true,
    });
    expect(line.bodyText).toBe(line.body.map(([start, end]: [number, number]) => PAGE.slice(start, end)).join('\n'));
    expect(line.bodyText).toContain('The council of Brae');
    expect(line.bodyText).not.toMatch(/Jane Doe|agencies|©|12 March/);
    expect(
      line.dropped.map(([start, end, reason]: [number, number, string]) => [PAGE.slice(start, end), reason]),
    ).toContainEqual(['By Jane Doe', 'byline']);
  });
});

describe('renderInspection', () => {
  it('shows what was understood, and every part of the text with what became of it', async () => {
    const [inspection] = await inspectFiles([join(dir, 'wall.txt')], { maxFileBytes: 5000 });
    if (!inspection) throw new Error('nothing was inspected');
    const shown = renderInspection(inspection);
    expect(shown).toMatch(/ {2}published {2}2021-03-12, precise to the day, from the date-line/);
    expect(shown).toMatch(/ {2}- byline\s+By Jane Doe\n/);
    expect(shown).toMatch(/ {4}body\s+The council of Brae voted .*…\n/);
    expect(shown.endsWith('\n')).toBe(true);
  });

  it('shows why a file was refused, without control characters', () => {
    expect(renderInspection({ file: 'a\u001b[2J.txt', error: 'it does not exist' })).toBe(
      'a [2J.txt\n  refused: it does not exist\n\n',
    );
  });
});
