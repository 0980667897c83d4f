import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDateline, type Dateline } from '../../src/compose.ts';
import { parseConfig } from '../../src/config.ts';
import { contains, sliceOf } from '../../src/domain/span.ts';
import type { Answer } from '../../src/protocol/answer.ts';
import type { ArticleView } from '../../src/protocol/article-view.ts';
import { completeAnswer } from '../../src/server/complete-answer.ts';
import { seededRandom } from '../eval/seeded-random.ts';

const FRAMES = [
  'What about {}?',
  'Who said {}?',
  'How many {}?',
  'When was {}?',
  'Where is {}?',
  'Why {}?',
  'Is {} true?',
  '{}',
];

describe('1,000 random questions built from words of the sample corpus', () => {
  let indexDir: string;
  const views = new Map<string, ArticleView>();
  let dateline: Dateline;
  let unread: Dateline;
  const answers: Answer[] = [];

  beforeAll(async () => {
    indexDir = await mkdtemp(join(tmpdir(), 'dateline-random-'));
    const config = parseConfig({ CORPUS_DIR: 'corpus', INDEX_DIR: indexDir });
    dateline = await createDateline(config);
    unread = await createDateline({ ...config, crossEncoder: null }, { suggest: false });
    for (const { articleId } of dateline.articles().articles)
      views.set(articleId, (await dateline.article(articleId)) as ArticleView);
    const words = wordsOf([...views.values()]);
    const random = seededRandom(20241028);
    for (let n = 0; n < 1000; n++) {
      const asked = Array.from({ length: 1 + (n % 5) }, () => words[Math.floor(random() * words.length)]).join(' ');
      const question = (FRAMES[n % FRAMES.length] as string).replace('{}', asked);
      // One in seven is answered with the cross-encoder, the others without: what is shown must be as exact either way.
      const { ask } = n % 7 === 0 ? dateline : unread;
      answers.push(await completeAnswer(ask({ question }, new AbortController().signal)));
    }
  }, 600_000);

  afterAll(async () => {
    await dateline.close();
    await unread.close();
    await rm(indexDir, { recursive: true });
  });

  it('answers at least 300 of them', () => {
    expect(answers.filter(({ status }) => status !== 'not-found').length).toBeGreaterThanOrEqual(300);
  });

  it('cites nothing but exact quotes: in the body, or outside it where metadata is cited', () => {
    for (const { citations, notFound } of answers) {
      for (const { articleId, articleDigest, quote, start, end, source } of [
        ...citations,
        ...(notFound?.nearest ?? []),
      ]) {
        const { text, body, articleDigest: digest } = view(articleId);
        expect(sliceOf(text, { start, end })).toBe(quote);
        expect(articleDigest).toBe(digest);
        expect(body.some((span) => contains(span, { start, end }))).toBe(source === 'body');
      }
    }
  });

  it('uses every citation in a statement and cites every statement', () => {
    for (const { statements, citations } of answers) {
      const used = new Set(statements.flatMap(({ markers }) => markers));
      expect([...used].sort()).toEqual(citations.map(({ marker }) => marker).sort());
      expect(statements.every(({ markers }) => markers.length > 0)).toBe(true);
    }
  });

  function view(articleId: string): ArticleView {
    return views.get(articleId) as ArticleView;
  }
});

function wordsOf(articles: readonly ArticleView[]): string[] {
  const body = articles.flatMap(({ text, body: spans }) => spans.map((span) => sliceOf(text, span))).join('\n');
  return [...new Set(body.match(/[\p{L}\p{N}’'-]+/gu) ?? [])];
}
