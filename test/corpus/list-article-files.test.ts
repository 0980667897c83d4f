import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readArticleFile, reasonOf } from '../../src/corpus/article-file.ts';
import { listArticleFiles } from '../../src/corpus/list-article-files.ts';

let dir: string;
let outside: string;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'dateline-list-'));
  outside = await mkdtemp(join(tmpdir(), 'dateline-outside-'));
});
afterEach(async () => {
  await rm(dir, { recursive: true });
  await rm(outside, { recursive: true });
});

describe('listArticleFiles', () => {
  it('lists articles of all folders by id, and counts what is of another kind', async () => {
    await mkdir(join(dir, 'b/c'), { recursive: true });
    for (const name of ['b/c/2.md', 'b/1.HTML', 'Z.txt', 'a.htm', 'a.pdf', 'b/notes', '.hidden.txt'])
      await writeFile(join(dir, name), 'x');
    await mkdir(join(dir, '.git'));
    await writeFile(join(dir, '.git/x.txt'), 'x');
    const { files, refused, skipped } = await listArticleFiles(dir);
    expect(files.map(({ id }) => id)).toEqual(['Z.txt', 'a.htm', 'b/1.HTML', 'b/c/2.md']);
    expect(refused).toEqual([]);
    expect(skipped).toBe(2);
  });

  it('makes ids NFC and refuses a second file of the same id', async () => {
    await writeFile(join(dir, 'cafe\u0301.txt'), 'x');
    await writeFile(join(dir, 'caf\u00e9.txt'), 'x');
    const { files, refused } = await listArticleFiles(dir);
    expect(files.map(({ id }) => id)).toEqual(['caf\u00e9.txt']);
    expect(refused).toEqual([
      { file: 'caf\u00e9.txt', reason: 'another file has the same name in another Unicode form' },
    ]);
  });

  it('follows a link within the folder and refuses those that lead out, in a circle or nowhere', async () => {
    await writeFile(join(dir, 'a.txt'), 'x');
    await writeFile(join(outside, 'secret.txt'), 'x');
    await symlink('a.txt', join(dir, 'b.txt'));
    await symlink(join(outside, 'secret.txt'), join(dir, 'c.txt'));
    await symlink('nowhere.txt', join(dir, 'd.txt'));
    await symlink('e.txt', join(dir, 'e.txt'));
    await symlink('..', join(dir, 'f'));
    await symlink('.', join(dir, 'g'));
    const { files, refused } = await listArticleFiles(dir);
    expect(files.map(({ id }) => id)).toEqual(['a.txt', 'b.txt']);
    expect(refused).toEqual([
      { file: 'c.txt', reason: 'it is a link that leads out of the folder' },
      { file: 'd.txt', reason: 'it is a link that cannot be followed: it does not exist' },
      { file: 'e.txt', reason: 'it is a link that cannot be followed: its symbolic links go in a circle' },
      { file: 'f', reason: 'it is a link that leads out of the folder' },
      { file: 'g', reason: 'it is a link to a folder' },
    ]);
  });

  it('names a missing folder as it was given', async () => {
    await expect(listArticleFiles('no/such-folder')).rejects.toMatchObject({
      code: 'CORPUS_MISSING',
      message: expect.stringContaining('no/such-folder, does not exist'),
    });
  });
});

describe('readArticleFile', () => {
  it('reads a file that just fits and refuses a larger one', async () => {
    await writeFile(join(dir, 'a.txt'), '12345');
    expect(Buffer.from(await readArticleFile(join(dir, 'a.txt'), 5)).toString()).toBe('12345');
    await expect(readArticleFile(join(dir, 'a.txt'), 4)).rejects.toThrow('it has 5 bytes, more than the 4 allowed');
  });

  it('refuses a pipe without waiting for it, a folder and a missing file, and names no path', async () => {
    execFileSync('mkfifo', [join(dir, 'pipe.txt')]);
    await expect(readArticleFile(join(dir, 'pipe.txt'), 9)).rejects.toThrow(/^it is a device or a pipe, not a file$/);
    await expect(readArticleFile(dir, 9)).rejects.toThrow(/^it is a folder, not a file$/);
    await expect(readArticleFile(join(dir, 'b.txt'), 9)).rejects.toThrow(/^it does not exist$/);
  });

  it('says what a system error means, without the path that it names', () => {
    const error = Object.assign(new Error("EACCES: permission denied, open '/secret/a.txt'"), { code: 'EACCES' });
    expect(reasonOf(error)).toBe('it may not be read (permission denied)');
    expect(reasonOf(Object.assign(error, { code: 'EIO' }))).toBe('it cannot be read (EIO)');
  });
});
