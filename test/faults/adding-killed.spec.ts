import { once } from 'node:events';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { parseSourceNote } from '../../src/corpus/source-note.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { emptyCorpus } from '../adding/adding.ts';
import { seededRandom } from '../eval/seeded-random.ts';
import { run, start } from '../product.ts';

const ARTICLES = 150;
const KILLS = 50;
const WHOLE = /Version (\d+) of story \d+\. (?:Line of \1\. ){400}End\.<\/p>/;

function text(id: number, version: number): string {
  return `Version ${version} of story ${id}. ${`Line of ${version}. `.repeat(400)}End.`;
}

test(`adding that is killed at ${KILLS} random moments leaves every article whole, and the next run completes it`, async () => {
  const { corpusDir } = await emptyCorpus();
  const file = join(corpusDir, 'wire.jsonl');
  const folder = join(corpusDir, 'wire');
  const write = (version: number) =>
    writeFile(
      file,
      Array.from({ length: ARTICLES }, (_, id) =>
        JSON.stringify({ id, title: `Story ${id}`, text: text(id, version) }),
      ).join('\n'),
    );
  const random = seededRandom(7);
  let midway = 0;
  for (let version = 0; version < KILLS; version++) {
    await write(version);
    const child = start(['cli.js', 'add', file], { CORPUS_DIR: corpusDir });
    const closed = once(child, 'close');
    await Promise.race([once(child.stdout, 'data'), closed]);
    await delay(random() * 600);
    child.kill('SIGKILL');
    await closed;
    const names = (await readdir(folder)).filter((name) => !name.startsWith('.'));
    const bytes = await Promise.all(names.map((name) => readFile(join(folder, name))));
    const notes = bytes.filter((_, at) => names[at]?.endsWith('.json'));
    for (const note of notes) parseSourceNote(note);
    const pages = bytes.filter((each) => !notes.includes(each));
    const versions = new Set(pages.map((page) => WHOLE.exec(page.toString())?.[1]));
    expect(versions).not.toContain(undefined);
    if (versions.size > 1) midway++;
  }
  expect(midway).toBeGreaterThan(KILLS / 4);
  await write(KILLS);
  const { code, stdout } = await run(['cli.js', 'add', file], { CORPUS_DIR: corpusDir });
  expect(stdout).toMatch(/refused +0\n/);
  expect(code).toBe(0);
  const { articles, refused } = await readCorpus({ dir: corpusDir, maxFileBytes: 1e6 });
  expect(refused).toEqual([]);
  expect(articles).toHaveLength(ARTICLES);
  for (const article of articles) expect(article.text).toContain(`Version ${KILLS} of`);
  process.stdout.write(`${KILLS} kills, ${midway} of them in the middle of the files\n`);
});
