import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFieldMap } from '../../src/adding/sources/field-map.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { emptyCorpus } from './adding.ts';

const story = 'The bridge over the Tarn was closed on Monday after an inspector found a crack, the city said.';

/** A corpus with a file of JSON Lines beside it, of rows or of lines as they are. */
async function corpusWith(...rows: readonly (object | string)[]) {
  const corpus = await emptyCorpus();
  const file = join(corpus.corpusDir, 'export 2024.jsonl');
  await writeFile(file, rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row))).join('\n'));
  const articles = async () => (await readCorpus({ dir: corpus.corpusDir, maxFileBytes: 1e6 })).articles;
  return { ...corpus, file, articles };
}

describe('JSON Lines', () => {
  test('become articles, by the names that fields usually have', async () => {
    const { add, file, articles } = await corpusWith({
      headline: 'Bridge closed',
      articleBody: story,
      date_published: '2024-05-06T10:00:00Z',
      authors: [{ name: 'Ann Lee' }, 'Bo Ray'],
      source: { name: 'Tarn Times' },
      canonical_url: 'https://tarn.example/bridge',
    });
    expect(await add([file])).toMatchObject([{ source: 'export 2024.jsonl:1', outcome: 'added' }]);
    const [article] = await articles();
    expect(article).toMatchObject({
      id: expect.stringMatching(/^export-2024\/bridge-[0-9a-f]{10}\.html$/),
      title: 'Bridge closed',
      author: 'Ann Lee, Bo Ray',
      publisher: 'Tarn Times',
      publishedAt: '2024-05-06',
      url: 'https://tarn.example/bridge',
    });
    expect(article?.body.map(({ start, end }) => article.text.slice(start, end))).toEqual([story]);
  });

  test('are read by the names of a map, also inside objects', async () => {
    const { add, file, articles } = await corpusWith({ meta: { h: 'Bridge closed' }, title: 'x', t: story, body: 'x' });
    await add([file], { fields: readFieldMap('title=meta.h, text=t') });
    expect(await articles()).toMatchObject([{ title: 'Bridge closed', text: expect.stringContaining(story) }]);
  });

  test.each(['text', 'words=text', 'text=', 'a=b=c'])('refuse the map %s', (map) => {
    expect(() => readFieldMap(map)).toThrow(expect.objectContaining({ code: 'USAGE' }));
  });

  test('keep every character, whatever it means elsewhere', async () => {
    const paragraphs = [
      '# Not a heading, said the clerk, “but a number”, and #7 was his.',
      '2024. That was the year in which 5 < 6 & 7 > 2, wrote the mayor in <b>bold</b> words.',
      '--- title: "no" --- [link](x) *stars* `ticks` \\ &amp; &#65; </article> was all that the letter said.',
      '\u{1F309} The bridge – “our bridge” – stays shut, the council’s office said.',
    ];
    const { add, file, articles } = await corpusWith({ title: 'A "b" <c> & d: e', text: paragraphs.join('\n\n') });
    await add([file]);
    const [article] = await articles();
    expect(article?.title).toBe('A "b" <c> & d: e');
    for (const paragraph of paragraphs) expect(article?.text).toContain(paragraph);
  });

  test('may hold markup, which is read as such', async () => {
    const { add, file, articles } = await corpusWith({
      title: 'Bridge',
      content: `<p>${story}</p><script>alert(1)</script>`,
    });
    await add([file]);
    expect(await articles()).toMatchObject([{ text: `Bridge\n${story}\n` }]);
  });

  test('that are bad cost no other line', async () => {
    const row = { id: 7, title: 'Bridge', text: story };
    const { add, file } = await corpusWith('{"title": "cut', row, '[1]', '', { title: 'No text' }, row, {
      text: 'x'.repeat(300_000),
    });
    expect(
      (await add([file])).map(({ source, outcome, reason }) => `${source.slice(-1)} ${outcome} ${reason}`),
    ).toEqual([
      '1 refused it is not JSON',
      '2 added null',
      '3 refused it is no JSON object',
      expect.stringMatching(/^5 refused it has no text \(looked for text, body/),
      '6 refused it is the same article as line 2',
      expect.stringMatching(/^7 refused the line has more than 200000 bytes/),
    ]);
  });

  test('that are added again change only the articles that were revised', async () => {
    const rows = [
      { id: 'a', title: 'Bridge', text: story },
      { id: 'b', title: 'Ferry', text: story },
    ];
    const { add, file, files } = await corpusWith(...rows);
    await add([file]);
    const before = await files();
    await writeFile(
      file,
      [{ ...rows[0], title: 'Bridge shut' }, rows[1]].map((row) => JSON.stringify(row)).join('\r\n'),
    );
    expect((await add([file])).map(({ outcome }) => outcome)).toEqual(['changed', 'unchanged']);
    expect(await files()).toEqual(before);
  });

  test('that are not there are an error with their name', async () => {
    const { add, corpusDir } = await emptyCorpus();
    expect(await add([join(corpusDir, 'none.jsonl')])).toMatchObject([
      { source: 'none.jsonl', outcome: 'refused', reason: expect.stringMatching(/does not exist/) },
    ]);
  });
});
