import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { lockfileProblems, lockfileSchema } from './lockfile-problems.ts';
import { modelProblems } from './model-problems.ts';

const fine = { version: '5.3.0', license: 'MIT', integrity: 'sha512-x' };
const problemsOf = (name: string, change: object) =>
  lockfileProblems(
    lockfileSchema.parse({ packages: { '': {}, [`node_modules/a/node_modules/${name}`]: { ...fine, ...change } } }),
  );

describe('the packages of the lockfile', () => {
  test('keep the rules', () => {
    const lockfile = lockfileSchema.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
    expect(Object.keys(lockfile.packages).length).toBeGreaterThan(300);
    expect(lockfileProblems(lockfile)).toEqual([]);
  });

  test.each([
    ['express', '4.19.2', false],
    ['express', '4.21.0', true],
    ['express', '5.0.0', true],
    ['express', '6.0.0', true],
    ['express', '3.21.2', false],
    ['vite', '7.1.9', false],
    ['vite', '7.10.0', true],
    ['debug', '4.4.2', false],
    ['debug', '4.4.3', true],
    ['never-heard-of', '0.0.1', true],
  ])('%s %s may be there: %s', (name, version, allowed) => {
    expect(problemsOf(name, { version })).toHaveLength(allowed ? 0 : 1);
  });

  test.each([
    ['MIT OR GPL-3.0', true],
    ['(MIT AND Zlib)', true],
    ['MIT AND GPL-3.0', false],
    ['GPL-3.0-or-later', false],
    [undefined, false],
  ])('may be under %s: %s', (license, allowed) => {
    expect(problemsOf('some-package', { license })).toHaveLength(allowed ? 0 : 1);
  });

  test('run no program at install that was not looked at, and are known by their digest', () => {
    expect(problemsOf('some-package', { hasInstallScript: true })).toHaveLength(1);
    expect(problemsOf('sharp', { hasInstallScript: true, version: '0.34.5' })).toEqual([]);
    expect(problemsOf('some-package', { integrity: 'sha1-x' })).toHaveLength(1);
  });
});

describe('the models', () => {
  test('are those that were committed', () => {
    expect(modelProblems('models')).toEqual([]);
  });

  test('are refused with a byte too many, one too few, or a file that nobody knows', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'dateline-models-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    await cp('models', folder, { recursive: true });
    await writeFile(join(folder, 'dateline-embed-en', 'config.json'), '{}');
    await rm(join(folder, 'related-terms-en', 'terms.txt'));
    await writeFile(join(folder, 'extra.bin'), '');
    expect(modelProblems(folder).sort()).toEqual([
      'dateline-embed-en/config.json has another SHA-256 than SHA256SUMS says.',
      'extra.bin is not in SHA256SUMS.',
      'related-terms-en/terms.txt is missing.',
    ]);
  });
});
