import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyCorpus } from '../adding/adding.ts';
import { newsPage, openSite, rss, send } from '../adding/test-site.ts';
import { run } from '../product.ts';

test('npm run add tells what became of each thing, and its exit code whether all came', async () => {
  const site = await openSite({
    '/feed': send(rss('<link>/a</link>', '<link>/gone</link>'), 'application/rss+xml'),
    '/a': send(newsPage('Ferry back')),
  });
  const { corpusDir, files } = await emptyCorpus();
  const rows = join(corpusDir, 'rows.jsonl');
  await writeFile(rows, JSON.stringify({ t: 'Crane falls', story: 'The crane fell at noon, the office said.' }));
  const feed = `http://127.0.0.1:${site.port}/feed`;
  const add = (...args: string[]) => run(['cli.js', 'add', ...args], { CORPUS_DIR: corpusDir });

  const [refused, wrong, none] = await Promise.all([
    add(feed, '--any-port'),
    add(rows, '--map', 'story'),
    add('--feeds'),
  ]);
  expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringMatching(/^--map takes parts like text=body/)]);
  expect([none.code, none.stderr]).toEqual([1, 'FEEDS names no feed.\n']);
  expect(refused.stdout).toMatch(/^refused {4}http:.*127\.0\.0\.1 is no public address \(--allow-private/);
  expect([refused.code, site.asked]).toEqual([1, []]);

  const mixed = await add(feed, rows, '--map', 'title=t,text=story', '--allow-private', '--any-port', '--json');
  const lines = mixed.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines).toContainEqual(expect.objectContaining({ source: 'rows.jsonl:1', outcome: 'added', reason: null }));
  expect(lines).toContainEqual(expect.objectContaining({ outcome: 'failed', reason: 'the server answered HTTP 404' }));
  expect(lines.at(-1)).toEqual({
    summary: { added: 2, changed: 0, unchanged: 0, refused: 0, failed: 1, dryRun: false },
  });
  expect([mixed.code, mixed.stderr, (await files()).length]).toEqual([1, '', 5]);

  const again = await add(rows, '--map', 'title=t,text=story');
  expect(again.stdout).toMatch(
    /^unchanged {2}rows\/crane-falls-\w{10}\.html {2}from rows\.jsonl:1\n[^]*Nothing is new\.\n$/,
  );
  expect(again.code).toBe(0);
});
