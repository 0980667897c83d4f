import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DatelineError } from '../../src/errors.ts';
import { publicReason } from '../../src/serving/public-reason.ts';

const GENERIC = 'It failed in a way it should not; the log of the server says how.';
const folders = { CORPUS_DIR: './articles', INDEX_DIR: '/srv/index' };

const reasonFor = (message: string, named: Readonly<Record<string, string>> = folders) =>
  publicReason(new DatelineError('INDEX_UNWRITABLE', message), named);

describe('what clients are told of a failure', () => {
  it('is nothing of what a build said that died without a verdict', () => {
    const lastWords = 'file:///opt/app/dist/cli.js:3\n    at main (file:///opt/app/dist/cli.js:3:7)';
    expect(publicReason(new DatelineError('BUILD_FAILED', `The build ended (code 1): ${lastWords}`), {})).toBe(GENERIC);
    expect(publicReason(new TypeError('/opt/app is undefined'), {})).toBe(GENERIC);
  });

  it('names the folders by their settings', () => {
    expect(reasonFor(`${resolve('articles')}/a.txt is not a file of ./articles, nor is /srv/index/CURRENT.`)).toBe(
      'CORPUS_DIR/a.txt is not a file of CORPUS_DIR, nor is INDEX_DIR/CURRENT.',
    );
  });

  it.each(['.', './', '..', '/'])('keeps its full stops and slashes where a folder is called %j', (folder) => {
    expect(reasonFor('Nothing is there. Put news and/or sport there.', { CORPUS_DIR: folder })).toBe(
      'Nothing is there. Put news and/or sport there.',
    );
  });

  it.each([
    ['It is at /usr/lib/x.js.', 'It is at …'],
    ['loaded [/usr/lib/x.js] twice', 'loaded […] twice'],
    ['at file:///opt/app/cli.js:3:7 and on', 'at … and on'],
    ['at run (file:///opt/app/cli.js:3:7)', 'at run (…)'],
    ["open '/home/Ann Lee/My News/a.txt' failed", "open '…' failed"],
    ['The file /home/Ann Lee/news/a.txt cannot be read', 'The file … cannot be read'],
    ['The file C:\\Users\\Ann Lee\\a.txt cannot be read', 'The file … cannot be read'],
    ['The file \\\\server\\share\\a.txt cannot be read', 'The file … cannot be read'],
    ['path=/etc/x:/etc/y', 'path=…'],
    ['See https://example.org/help for more', 'See https://example.org/help for more'],
  ])('holds no path of the machine: %s', (message, told) => {
    expect(reasonFor(message)).toBe(told);
  });
});
