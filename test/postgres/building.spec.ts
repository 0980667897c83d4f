import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databaseHome } from '../../src/postgres/database-home.ts';
import { story } from '../indexing/index-folder.ts';
import { databaseFolder, type DatabaseFolder } from './database-folder.ts';

describe('a build into a database', () => {
  let folder: DatabaseFolder;
  beforeAll(async () => {
    folder = await databaseFolder(4);
  });
  afterAll(() => folder.close());

  const rowsOf = async (table: string, condition = 'true') =>
    Number((await folder.database.query(`SELECT count(*) AS n FROM dateline_${table} WHERE ${condition}`))[0]?.['n']);

  it('makes a generation that serves every article, and does nothing where nothing changed', async () => {
    const first = await folder.build();
    expect(first).toMatchObject({ unchanged: false, articles: 4, reusedVectors: 0 });
    const again = await folder.build();
    expect(again).toMatchObject({ unchanged: true, snapshotId: first.snapshotId });
    const snapshot = await folder.home.open(folder.embedder.identity);
    expect([...snapshot.articles.keys()]).toEqual(['story-0.txt', 'story-1.txt', 'story-2.txt', 'story-3.txt']);
    expect(snapshot.id).toBe(first.snapshotId);
  });

  it('sends only what changed, and readers of the generation before see it unchanged', async () => {
    const before = await folder.home.open(folder.embedder.identity);
    await folder.write('story-1.txt', story(41));
    await folder.write('story-9.txt', story(9));
    await rm(join(folder.corpusDir, 'story-3.txt'));
    const [articles, highest] = [
      await rowsOf('articles'),
      await folder.database.query('SELECT max(article) AS n FROM dateline_articles'),
    ];
    await folder.build();
    expect(await rowsOf('articles', `article > ${Number(highest[0]?.['n'])}`)).toBe(2);
    expect(await rowsOf('articles')).toBe(articles + 2);
    const [text, after] = [
      await before.read(() => before.articles.get('story-3.txt')?.text),
      await folder.home.open(folder.embedder.identity),
    ];
    expect(text).toContain('What became of the railway');
    expect([...before.articles.keys()]).toContain('story-3.txt');
    expect([...after.articles.keys()]).toEqual(['story-0.txt', 'story-1.txt', 'story-2.txt', 'story-9.txt']);
    expect(before.documentFrequency(before.termsOf('railway')[0] as string)).toBeGreaterThan(0);
    expect(after.documentFrequency(after.termsOf('railway')[0] as string)).toBe(0);
    const hits = await after.read(() => after.chunksAt(after.searchKeywords('railway', 10).map(({ chunk }) => chunk)));
    expect(hits).toEqual([]);
  });

  it('removes a generation with all its words when nobody reads it any more', async () => {
    await folder.database.query('DELETE FROM dateline_leases');
    await folder.build();
    expect(await rowsOf('articles', 'died IS NOT NULL')).toBe(0);
    expect(await rowsOf('articles', "content LIKE '%railway%'")).toBe(0);
    expect(await rowsOf('terms', "term = 'railwai'")).toBe(0);
    expect(await rowsOf('generations')).toBe(1);
  });

  it('tells a reader whose lease is lost that its articles are gone, instead of answering from less', async () => {
    const { embedder, database } = folder;
    const before = await folder.home.open(embedder.identity);
    await folder.write('story-2.txt', story(52));
    await database.query('DELETE FROM dateline_leases');
    await folder.build();
    const reading = before.read(() => before.articles.get('story-2.txt')?.text);
    await expect(reading).rejects.toMatchObject({ code: 'INDEX_STALE' });
  });

  it('lets go of a generation when its answers have had their time, without a build', async () => {
    const { corpusDir, embedder, database } = folder;
    const home = databaseHome(database.url, { corpusDir, maxFileBytes: 100_000, retiresAfter: 50 });
    await home.open(embedder.identity);
    await folder.write('story-0.txt', story(77));
    await home.build({ embedder, onProgress: () => {} });
    expect(await rowsOf('articles', 'died IS NOT NULL')).toBe(1);
    await home.open(embedder.identity);
    await expect.poll(() => rowsOf('articles', 'died IS NOT NULL'), { timeout: 20_000 }).toBe(0);
    await home.close();
  });

  it('takes vectors from what a broken build left, and leaves nothing of it', async () => {
    await folder.write('story-20.txt', story(20));
    const stopping = new AbortController();
    const broken = folder.home.build({
      embedder: folder.embedder,
      onProgress: ({ stage }) => stage === 'indexing' && stopping.abort(new Error('stopped')),
      signal: stopping.signal,
    });
    await expect(broken).rejects.toThrow('stopped');
    const served = '(SELECT generation FROM dateline_current)';
    expect(await rowsOf('articles', `born > ${served}`)).toBe(1);
    const { reusedVectors, chunks } = await folder.build();
    expect(reusedVectors).toBe(chunks);
    expect(await rowsOf('articles', "id = 'story-20.txt'")).toBe(1);
    expect(await rowsOf('chunks', 'article NOT IN (SELECT article FROM dateline_articles)')).toBe(0);
  });

  it('finds a text that was altered in the database, and builds it anew', async () => {
    await folder.database.query(
      "UPDATE dateline_articles SET content = replace(content, 'orchestra', 'orchestrion') WHERE id = 'story-0.txt'",
    );
    const repairs = [];
    for await (const repair of folder.home.repair({ embedder: folder.embedder, onProgress: () => {} }))
      repairs.push(repair);
    const damaged = repairs.flatMap((repair) =>
      repair.kind === 'check' && repair.check.state === 'damaged' ? repair.check : [],
    );
    expect(damaged).toEqual([{ part: 'dateline_articles', state: 'damaged', detail: 'story-0.txt' }]);
    expect(repairs.at(-1)).toEqual({ kind: 'end', whole: true });
    const snapshot = await folder.home.open(folder.embedder.identity);
    expect(await snapshot.read(() => snapshot.articles.get('story-0.txt')?.text)).toContain('number 77');
  });

  it('finds rows that are missing, terms that are miscounted and a graph that is gone', async () => {
    for (const damage of [
      'DELETE FROM dateline_chunks WHERE chunk = (SELECT max(chunk) FROM dateline_chunks)',
      'UPDATE dateline_terms SET frequency = frequency + 1 WHERE term = (SELECT min(term) FROM dateline_terms)',
      'DROP INDEX dateline_chunks_graph',
    ]) {
      await folder.database.query(damage);
      const kinds = [];
      for await (const repair of folder.home.repair({ embedder: folder.embedder, onProgress: () => {} }))
        kinds.push(repair.kind === 'check' ? repair.check.state : repair.kind);
      expect(kinds, damage).toContain('damaged');
      expect(kinds, damage).toContain('built');
      expect(kinds.at(-1)).toBe('end');
    }
    for await (const repair of folder.home.repair({ embedder: folder.embedder, onProgress: () => {} }))
      expect(repair.kind === 'check' ? repair.check.state : repair.kind).toMatch(/whole|end/);
  });
});
