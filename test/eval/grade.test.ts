import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/protocol/answer.ts';
import type { Citation } from '../../src/protocol/citation.ts';
import { gradeAnswer } from './grade.ts';
import type { Question } from './read-questions.ts';
import { sameFacts } from './same-facts.ts';
import { variations } from './vary-question.ts';

const question: Question = {
  id: 'q',
  kind: 'how-many',
  turns: ['How many sheep were lost?'],
  expected: { anyOf: [/\b(40|55) sheep/i] },
  wrong: [/\b7 goats/i],
  articles: ['a.txt', 'b.txt'],
  status: ['disputed'],
  figures: [
    { value: /\b40 sheep/i, speaker: /Ploughman/, articles: ['a.txt'] },
    { value: /\b55 sheep/i, speaker: /Shearer/, articles: ['b.txt'] },
  ],
  heldOut: false,
};

function citation(marker: number, articleId: string, quote: string): Citation {
  const unknown = {
    publisher: null,
    author: null,
    publishedAt: null,
    publishedPrecision: null,
    url: null,
    speaker: null,
  };
  const span = { start: 0, end: quote.length };
  return { marker, articleId, articleDigest: '', title: 'Flock gone', source: 'body', quote, ...span, ...unknown };
}

function answerOf(
  status: Answer['status'],
  ...said: readonly [text: string, articleId: string, quote: string][]
): Answer {
  return {
    id: '',
    question: '',
    status,
    text: said.map(([text]) => text).join(' '),
    statements: said.map(([text], index) => ({ text, support: 'verbatim', markers: [index + 1] })),
    withheld: [],
    citations: said.map(([, articleId, quote], index) => citation(index + 1, articleId, quote)),
    notices: [],
    followUps: [],
    coverage: { articles: 0, total: 2, independent: 0, earliest: null, latest: null },
    asOf: null,
    snapshot: '',
    mode: 'extractive',
    timings: { retrieveMs: 0, answerMs: 0 },
  };
}

const grade = (answer: Answer) => gradeAnswer(question, { answer, ms: 1 });
const forty = ['Ploughman says 40 sheep.', 'a.txt', 'It was 40\n sheep.'] as const;
const fiftyFive = ['Shearer says 55 sheep.', 'b.txt', 'It was 55 sheep.'] as const;
const goats = ['Ploughman says 7 goats.', 'a.txt', 'It was 7 goats.'] as const;

describe('a graded answer', () => {
  it('shows a conflict only with every figure, who gave it, and its status', () => {
    expect(grade(answerOf('disputed', [...forty], [...fiftyFive])).conflictShown).toBe(true);
    expect(grade(answerOf('disputed', [...forty])).conflictShown).toBe(false);
    expect(grade(answerOf('answered', [...forty], [...fiftyFive])).conflictShown).toBe(false);
    expect(grade(answerOf('disputed', [...forty], ['55 sheep.', 'b.txt', fiftyFive[2]])).conflictShown).toBe(false);
  });

  it('has the right fact first, later or nowhere', () => {
    expect(grade(answerOf('disputed', [...forty], [...goats]))).toMatchObject({ rightFirst: true, wrong: false });
    const later = grade(answerOf('disputed', [...goats], [...forty]));
    expect(later).toMatchObject({ rightFirst: false, rightAll: true, wrong: true });
    expect(grade(answerOf('answered', [...goats]))).toMatchObject({ rightAll: false, articleRight: false });
  });

  it('is a false refusal where the corpus holds the fact', () => {
    expect(grade(answerOf('not-found'))).toMatchObject({ falseRefusal: true, rightAll: false, refusalRight: null });
  });
});

describe('two answers', () => {
  it('cite the same facts from different sentences, but not where a figure is gone', () => {
    const both = answerOf('disputed', [...forty], [...fiftyFive]);
    expect(sameFacts(question, both, answerOf('disputed', [...fiftyFive], ['', 'c.txt', 'Yes, 40 sheep.']))).toBe(true);
    expect(sameFacts(question, both, answerOf('disputed', [...fiftyFive]))).toBe(false);
    expect(sameFacts(question, both, answerOf('not-found'))).toBe(false);
  });
});

describe('a varied question', () => {
  it('has two inner letters of one content word swapped, the same ones for the same seed', () => {
    const asked = 'Which shepherd was blamed about it?';
    const typo = variations['one typo'](asked, 7);
    expect(typo).not.toBe(asked);
    expect(typo).toBe(variations['one typo'](asked, 7));
    expect([...typo].sort()).toEqual([...asked].sort());
    expect(typo).toMatch(/^Which s\w+d was b\w+d about it\?$/);
  });

  it('stays as it is where no word is long enough', () => {
    expect(variations['one typo']('Who is it?', 1)).toBe('Who is it?');
  });
});
