import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCorpus } from '../../src/corpus/read-corpus.ts';

const SAMPLE = fileURLToPath(new URL('../../corpus', import.meta.url));
const STORY = [
  'The council of Brae voted on Monday to rebuild the harbour wall that the storm had broken in the spring.',
  'Work on the wall will begin in June and cost four million pounds, the mayor told reporters after the meeting.',
  'Fishermen said that the harbour would have to close for at least a year while the wall is rebuilt.',
].join('\n\n');

/** A page of its own wording, of a publisher that its copyright line names. */
function page(at: number, date: string): string {
  const story = STORY.replaceAll('wall', `wall ${at}`);
  return [`Wall ${at} of the harbour falls`, `Published ${date}`, story, '© 2021 Brae Times'].join('\n\n');
}

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'dateline-corpus-'));
});
afterEach(() => rm(dir, { recursive: true }));

describe('readCorpus', () => {
  it('reads every article, refuses what is none and counts the rest', async () => {
    await mkdir(join(dir, 'b'));
    await writeFile(join(dir, 'b/two.txt'), STORY);
    await writeFile(join(dir, 'one.md'), `---\ntitle: Wall\ndate: 2021-03-04\n---\n\n${STORY}`);
    await writeFile(join(dir, 'large.txt'), STORY.repeat(20));
    await writeFile(join(dir, 'empty.txt'), ' \n');
    await writeFile(join(dir, 'picture.png'), 'x');
    const seen: string[] = [];
    const corpus = await readCorpus({
      dir,
      maxFileBytes: 2000,
      onProgress: (done, total) => seen.push(`${done}/${total}`),
    });
    expect(corpus.articles.map(({ id, publishedAt }) => [id, publishedAt])).toEqual([
      ['b/two.txt', null],
      ['one.md', '2021-03-04'],
    ]);
    expect(corpus.refused.map(({ file }) => file)).toEqual(['empty.txt', 'large.txt']);
    expect(corpus.skipped).toBe(1);
    expect(seen).toEqual(['1/4', '2/4', '3/4', '4/4']);
  });

  it('says what to do where the folder is missing or holds no article', async () => {
    await expect(readCorpus({ dir: 'no/such', maxFileBytes: 1 })).rejects.toMatchObject({ code: 'CORPUS_MISSING' });
    await writeFile(join(dir, 'a.txt'), STORY);
    await expect(readCorpus({ dir, maxFileBytes: 5 })).rejects.toMatchObject({
      code: 'CORPUS_EMPTY',
      message: expect.stringContaining(`There is no article in ${dir}. 1 refused; the first, a.txt: it has`),
    });
  });

  it('stops when it is told to', async () => {
    await writeFile(join(dir, 'a.txt'), STORY);
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(readCorpus({ dir, maxFileBytes: 5000, signal })).rejects.toThrow('enough');
  });

  it('reads a date in the order that other pages of its publisher prove', async () => {
    await writeFile(join(dir, '1.txt'), page(1, '3/4/2021'));
    await writeFile(join(dir, '2.txt'), page(2, '25/4/2021'));
    const { articles } = await readCorpus({ dir, maxFileBytes: 5000 });
    expect(articles.map(({ publishedAt }) => publishedAt)).toEqual(['2021-04-03', '2021-04-25']);
  });
});

describe('the five sample articles', () => {
  it('are understood', async () => {
    const { articles, refused } = await readCorpus({ dir: SAMPLE, maxFileBytes: 1e7 });
    expect(refused).toEqual([]);
    expect(
      articles.map(({ publishedAt, publisher, author, agencies, title }) => [
        publishedAt,
        publisher,
        author,
        agencies,
        title,
      ]),
    ).toEqual([
      [
        '2024-10-28',
        'Devdiscourse',
        'Devdiscourse News Desk',
        true,
        'NATO Sounds Alarm on North Korean Troops in Russia',
      ],
      [null, null, 'Web Desk', false, 'NATO Confirms North Korean Troops Deployed to Russia Amid Escalating Tensions'],
      ['2024-10-18', null, null, true, 'North Korea’s Military Deployment to Russia Sparks Global Security Concerns'],
      [
        null,
        null,
        'Nikolas',
        false,
        'NATO Secretary General Mark Rutte confirms the deployment of North Korean troops to',
      ],
      [null, null, null, false, 'Breaking News: U.S. Confirms 10,000 North Korean Troops Deployed to Russia'],
    ]);
    expect(articles[3]?.titleSource).toBe('first-sentence');
    for (const { text, body, dropped } of articles) {
      const kept = [...body, ...dropped]
        .sort((a, b) => a.start - b.start)
        .map(({ start, end }) => text.slice(start, end));
      expect(kept.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }
  });
});
