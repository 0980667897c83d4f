import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { emptyCorpus } from './adding.ts';
import { smallPdf } from './small-pdf.ts';
import { openSite, send } from './test-site.ts';

describe('a PDF', () => {
  test('becomes a text with its lines and paragraphs', async () => {
    const { add, corpusDir, read, note } = await emptyCorpus();
    const file = join(corpusDir, 'Statement (final).pdf');
    await writeFile(
      file,
      smallPdf(
        ['Harbour board names the cause'],
        ['The crane on the east quay fell because a bolt', 'had rusted through, the harbour board said.'],
        ['It will be replaced in May.'],
      ),
    );
    const [addition] = await add([file]);
    expect(addition).toMatchObject({
      outcome: 'added',
      file: expect.stringMatching(/^pdf\/statement-final-[0-9a-f]{10}\.txt$/),
    });
    expect(await read(addition?.file as string)).toBe(
      'Harbour board names the cause\n\nThe crane on the east quay fell because a bolt\nhad rusted through, the harbour board said.\n\nIt will be replaced in May.\n',
    );
    expect(await note(addition?.file as string)).toMatchObject({ url: null, from: 'Statement (final).pdf' });
    expect(await add([file])).toMatchObject([{ outcome: 'unchanged' }]);
    const { articles } = await readCorpus({ dir: corpusDir, maxFileBytes: 1e6 });
    expect(articles).toMatchObject([{ title: 'Harbour board names the cause', url: null }]);
  });

  test.each([
    ['without text', smallPdf(), /holds no text/],
    ['that is none', '%PDF-1.4 and then nonsense', /no PDF that can be read/],
    ['that is too large', 'x'.repeat(300_000), /300000 bytes/],
  ])('%s is refused', async (_name, content, reason) => {
    const { add, corpusDir } = await emptyCorpus();
    await writeFile(join(corpusDir, 'a.pdf'), content);
    expect(await add([join(corpusDir, 'a.pdf')])).toMatchObject([
      { source: 'a.pdf', outcome: 'refused', file: null, reason: expect.stringMatching(reason) },
    ]);
  });

  test('may come from the web', async () => {
    const bytes = Buffer.from(smallPdf(['The board met on Monday.']), 'latin1');
    const site = await openSite({
      '/a.pdf': send(bytes, 'application/pdf'),
      '/b.pdf': send('%PDF-1', 'application/pdf'),
    });
    const { add, read, note } = await emptyCorpus();
    const [addition, broken] = await add([site.url('/a.pdf'), site.url('/b.pdf')]);
    expect(await read(addition?.file as string)).toBe('The board met on Monday.\n');
    expect(await note(addition?.file as string)).toMatchObject({ url: site.url('/a.pdf') });
    expect(broken).toMatchObject({ outcome: 'refused', reason: expect.stringMatching(/no PDF/) });
  });
});
