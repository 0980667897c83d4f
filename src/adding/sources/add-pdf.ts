import { basename } from 'node:path';
import { readArticleFile } from '../../corpus/article-file.ts';
import { DatelineError } from '../../errors.ts';
import type { Addition } from '../addition.ts';
import { hashOf, slugOf } from '../keeping/file-name.ts';
import { keepArticle } from '../keeping/keep-article.ts';
import { keptFile } from '../keeping/kept-file.ts';

export interface PdfContext {
  readonly corpusDir: string;
  readonly maxBytes: number;
  readonly dryRun: boolean;
}

/** Adds the text of a PDF as a text file in the folder `pdf`. */
export async function addPdf(path: string, { corpusDir, maxBytes, dryRun }: PdfContext): Promise<Addition> {
  const source = basename(path);
  try {
    const bytes = await readArticleFile(path, maxBytes);
    const { readPdf } = await import('./read-pdf.ts');
    const text = Buffer.from(await readPdf(bytes));
    const stem = `pdf/${slugOf(source.replace(/\.pdf$/i, ''))}-${hashOf(source)}`;
    const kept = await keptFile(corpusDir, stem);
    const name = `${stem}.txt`;
    return {
      source,
      ...(await keepArticle({ corpusDir, name, bytes: text, note: { url: null, from: source }, kept, dryRun })),
    };
  } catch (error) {
    if (!(error instanceof DatelineError)) throw error;
    return { source, outcome: 'refused', file: null, reason: error.message };
  }
}
