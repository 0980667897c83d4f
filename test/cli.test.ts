import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerSchema } from '../src/protocol/answer.ts';
import { run, workspace } from './product.ts';

let space: Awaited<ReturnType<typeof workspace>>;

beforeAll(async () => {
  space = await workspace();
});

afterAll(() => space.remove());

const cli = (...args: string[]) => run(['cli.js', ...args], space.env);

describe('the command line', () => {
  test('ask --json builds a missing index and writes nothing but the answer to standard output', async () => {
    const { code, stdout, stderr } = await cli(
      'ask',
      '--json',
      '--',
      'How many North Korean troops were sent to Russia?',
    );
    expect(code).toBe(0);
    expect(answerSchema.parse(JSON.parse(stdout)).citations.length).toBeGreaterThanOrEqual(2);
    expect(stderr).toContain('of 5\n');
  });

  test('ask shows statements, sources with their places, and quotes', async () => {
    const { code, stdout } = await cli('ask', 'How many North Korean troops were sent to Russia?');
    expect(code).toBe(0);
    expect(stdout).toMatch(/\[1]/);
    expect(stdout).toMatch(/\nSources:\n\[1] [^[]+ – [^[]+\n {4}\S+\.txt:\d+-\d+\n {4}“/);
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  test('a refusal is an outcome, not a failure', async () => {
    const { code, stdout } = await cli('ask', 'Which recipe is best for sourdough pancakes?');
    expect(code).toBe(0);
    expect(stdout).not.toContain('Sources:');
  });

  test('index tells what is indexed, what was dropped, and when there was nothing to do', async () => {
    const { code, stdout } = await cli('index');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^The index is up to date/);
    expect(stdout).toMatch(/\n5 articles, \d+ chunks, /);
    expect(stdout).toMatch(/\nFurniture dropped: [\d,]+ of [\d,]+ characters \(\d+\.\d %\)\.\n/);
  });

  test('inspect --json writes one line for each file, in the order given, also for one that is refused', async () => {
    const names = (await readdir(space.corpus)).sort().reverse();
    const files = [...names.map((name) => join(space.corpus, name)), join(space.corpus, 'missing.txt')];
    const { code, stdout, stderr } = await cli('inspect', '--json', ...files);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { file: string; error?: string });
    expect(lines.map(({ file }) => file)).toEqual(files);
    expect(lines.map(({ error }) => error === undefined)).toEqual([true, true, true, true, true, false]);
  });

  test('inspect shows a person what was understood', async () => {
    const [first] = (await readdir(space.corpus)).sort();
    const { code, stdout } = await cli('inspect', join(space.corpus, first as string));
    expect(code).toBe(0);
    expect(stdout).toContain('2024-10-28');
  });

  test('help is no failure; a wrong command is, with the usage and exit code 2', async () => {
    expect(await cli('help')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('npx dateline ask'),
      stderr: '',
    });
    expect(await cli('aks', 'Who?')).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/^There is no command "aks"\.\n\nUsage:/),
    });
  });
});
