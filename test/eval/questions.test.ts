import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import type { Article } from '../../src/domain/article.ts';
import { sentencesOf } from '../../src/domain/sentences-of.ts';
import { sliceOf } from '../../src/domain/span.ts';
import { termsOf } from '../../src/indexing/terms.ts';
import { normalised } from './normalised.ts';
import { questionSets } from './question-sets.ts';
import { expectedPatterns, isAnswerable, lastTurn, type Question, readQuestions } from './read-questions.ts';

const MAX_BYTES = 1_000_000;

describe.each(questionSets)('the $name questions', ({ corpusDir, questionsFile }) => {
  const questions = readQuestions(questionsFile);
  const answerable = questions.filter(isAnswerable);
  const count = (holds: (question: Question) => boolean) => questions.filter(holds).length;
  let sentences: ReadonlyMap<string, readonly string[]>;

  beforeAll(async () => {
    const { articles } = await readCorpus({ dir: corpusDir, maxFileBytes: MAX_BYTES });
    sentences = new Map(articles.map((article) => [article.id, sentenceTexts(article)]));
  });

  const says = (id: string, pattern: RegExp) => sentences.get(id)?.some((sentence) => pattern.test(sentence)) ?? false;

  it('are at least 110, each asked once, with an id of its own', () => {
    expect(questions.length).toBeGreaterThanOrEqual(110);
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
    expect(new Set(questions.map(({ turns }) => turns.join('\n'))).size).toBe(questions.length);
  });

  it('hold out every second one within each kind', () => {
    const misplaced = (question: Question, index: number) => {
      const before = questions.slice(0, index).filter(({ kind }) => kind === question.kind).length;
      return question.heldOut !== (before % 2 === 1);
    };
    expect(questions.filter(misplaced)).toEqual([]);
  });

  it('are a third traps, a fifth paraphrases, and 15 or more follow-ups', () => {
    expect(count((question) => !isAnswerable(question)) / questions.length).toBeGreaterThan(0.32);
    expect(count(({ paraphrase }) => paraphrase === true) / questions.length).toBeGreaterThanOrEqual(0.2);
    expect(count(({ kind }) => kind === 'follow-up')).toBeGreaterThanOrEqual(15);
    expect(count(({ kind, turns }) => (kind === 'follow-up') !== turns.length > 1)).toBe(0);
  });

  it('say what is right where there is an answer, and why not where there is none', () => {
    expect(questions.filter((question) => !isWhole(question))).toEqual([]);
  });

  it('expect what a sentence of an acceptable article says', () => {
    const unfounded = answerable
      .filter(({ kind }) => kind !== 'about-article')
      .flatMap(({ id, articles, figures = [], ...question }) => {
        const patterns = expectedPatterns(question);
        const facts = [...patterns, ...figures.map(({ value }) => value)];
        return [
          ...patterns.filter((pattern) => !articles.some((article) => says(article, pattern))),
          ...articles.filter((article) => !facts.some((pattern) => says(article, pattern))),
          ...figures.flatMap(({ value, articles: given }) => given.filter((article) => !says(article, value))),
        ].map((what) => `${id}: ${what}`);
      });
    expect(unfounded).toEqual([]);
  });

  it('expect about an article what its page says', async () => {
    const pages = new Map<string, string>();
    for (const id of sentences.keys()) pages.set(id, normalised(await readFile(join(corpusDir, id), 'utf8')));
    const unfounded = answerable
      .filter(({ kind }) => kind === 'about-article')
      .flatMap((question) =>
        question.articles
          .filter((id) => !expectedPatterns(question).some((pattern) => pattern.test(pages.get(id) ?? '')))
          .map((id) => `${question.id}: ${id}`),
      );
    expect(unfounded).toEqual([]);
  });

  it('call a paraphrase what shares at most 30 % of its terms with the sentences that answer it', () => {
    const paraphrases = questions.filter(({ paraphrase }) => paraphrase);
    expect(paraphrases.filter((question) => sharedTerms(question, sentences) > 0.3)).toEqual([]);
  });
});

describe('both sets', () => {
  const all = questionSets.flatMap(({ questionsFile }) => readQuestions(questionsFile));

  it('ask at least twelve figure questions over disagreeing articles, and ten about articles', () => {
    expect(all.filter(({ figures }) => figures !== undefined).length).toBeGreaterThanOrEqual(12);
    expect(all.filter(({ kind }) => kind === 'about-article').length).toBeGreaterThanOrEqual(10);
  });
});

function sentenceTexts(article: Article): string[] {
  return sentencesOf(article).map((span) => normalised(sliceOf(article.text, span)));
}

function isWhole(question: Question): boolean {
  const facts = expectedPatterns(question).length;
  return isAnswerable(question)
    ? facts > 0 && question.articles.length > 0 && question.reason === undefined
    : facts === 0 && question.articles.length === 0 && question.reason !== undefined;
}

/** The share of a question's terms that stand in the sentences that answer it. */
function sharedTerms(question: Question, sentences: ReadonlyMap<string, readonly string[]>): number {
  const answering = question.articles
    .flatMap((id) => sentences.get(id) ?? [])
    .filter((sentence) => expectedPatterns(question).some((pattern) => pattern.test(sentence)));
  const known = new Set(answering.flatMap(termsOf));
  const terms = termsOf(lastTurn(question));
  return terms.filter((term) => known.has(term)).length / terms.length;
}
