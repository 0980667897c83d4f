import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { findCopies } from '../corpus/find-copies.ts';
import { countWords } from '../domain/corpus-words.ts';
import { sentenceTexts } from '../domain/sentence-texts.ts';
import type { IndexCheck } from './index-check.ts';
import { encodeTerms } from './keyword-files.ts';
import { countTerms } from './keyword-index.ts';
import type { DataFile } from './manifest.ts';
import { encodedWords, type SnapshotContent } from './snapshot-content.ts';

/** Whether the parts of a snapshot fit together: each is derived again from what it was made of, but for the vectors. */
export function* checkContent(content: SnapshotContent, files: Record<DataFile, Buffer>): Generator<IndexCheck> {
  const { articles, chunks, copies, keywords, table } = content;
  const byId = new Map(articles.map((article) => [article.id, article]));
  const altered = articles.filter(({ text, digest }) => createHash('sha256').update(text).digest('hex') !== digest);
  yield check('articles', altered.length === 0, `${articles.length} texts as their digests say`, () =>
    altered.map(({ id }) => id).join(', '),
  );
  const misplaced = chunks.filter(
    ({ articleId, sentences, text }) =>
      sentenceTexts(sentences, byId.get(articleId)?.text ?? '').join(' ') !== text || sentences.length === 0,
  );
  yield check('chunks', misplaced.length === 0, `${chunks.length} made of the sentences they name`, () =>
    [...new Set(misplaced.map(({ articleId }) => articleId))].join(', '),
  );
  const odd = vectorsNotOfUnitLength(content);
  yield check('vectors', odd === 0, `${chunks.length} of length 1 in ${table.dimension} dimensions`, () => `${odd}`);
  const terms = isDeepStrictEqual(encodeTerms(countTerms(chunks.map(({ text }) => text))), encodeTerms(keywords));
  yield check('terms', terms, `${keywords.terms.length} counted again`, () => 'other ones than the chunks hold');
  const words = countWords(byId, chunks);
  const [written, counts] = Object.values(encodedWords(words)) as [Buffer, Buffer];
  const same = written.equals(files['words.txt']) && counts.equals(files['words.i32']);
  yield check('words', same, `${words.all.size} counted again`, () => 'other ones than the articles hold');
  yield check(
    'copies',
    isDeepStrictEqual(findCopies(articles).groups, copies),
    `${copies.length} groups`,
    () => 'other groups',
  );
}

function check(part: string, whole: boolean, detail: string, failure: () => string): IndexCheck {
  return whole ? { part, state: 'whole', detail } : { part, state: 'damaged', detail: failure() };
}

function vectorsNotOfUnitLength({ table: { data, dimension }, chunks }: SnapshotContent): number {
  let odd = 0;
  for (let position = 0; position < chunks.length; position++) {
    const vector = data.subarray(position * dimension, (position + 1) * dimension);
    // Also where a value is not a number.
    if (!(Math.abs(Math.hypot(...vector) - 1) < 1e-3)) odd++;
  }
  return odd;
}
