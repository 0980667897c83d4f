import { beforeAll, describe, expect, it } from 'vitest';
import type { Evidence } from '../../../src/answering/evidence/evidence.ts';
import { pickEvidence } from '../../../src/answering/evidence/pick-evidence.ts';
import { readAgain, sentencesToRead } from '../../../src/answering/evidence/read-again.ts';
import { readQuestion, type Question } from '../../../src/answering/question/read-question.ts';
import { HybridRetriever } from '../../../src/retrieval/hybrid-retriever.ts';
import { fixturesForFile } from '../open-fixtures.ts';

const fixtures = fixturesForFile();
let question: Question;
let evidence: Evidence[];

async function evidenceFor(text: string): Promise<void> {
  const { snapshot, dateline } = fixtures.open;
  const retriever = new HybridRetriever({ snapshot, embedQuery: (query) => dateline.embedQuery(query) });
  const passages = (await retriever.invoke(text)).map(({ metadata }) => metadata);
  question = readQuestion(text, snapshot);
  evidence = pickEvidence(question, passages, snapshot);
}

describe('evidence that is read together with the question', () => {
  beforeAll(() => evidenceFor('Who oversees the prosecutorial probe of the barrage rupture and calamity?'));

  it('is the best of it, and more where no sentence holds the words of the question', () => {
    const sentences = sentencesToRead(question, evidence);
    expect(sentences).toHaveLength(12);
    expect(sentences[0]).toBe(evidence[0]?.text.replace(/\s+/g, ' '));
  });

  it('is put in another order by what was read, and keeps every sentence', () => {
    const scores = sentencesToRead(question, evidence).map((_, at) => (at === 9 ? 8 : -1));
    const read = readAgain(question, evidence, scores);
    expect(read[0]).toMatchObject({ text: evidence[9]?.text, answers: 8 });
    expect(read.map(({ text }) => text).sort()).toEqual(evidence.map(({ text }) => text).sort());
    expect(read.filter(({ answers }) => answers === null)).toHaveLength(evidence.length - 12);
  });

  it('puts no unread sentence before one that scored as much and answers', () => {
    const read = readAgain(question, evidence, [3]);
    expect(read[0]?.text).toBe(evidence[0]?.text);
  });
});

it('reads nothing where the best sentence holds the whole question and leads by far', async () => {
  await evidenceFor('Who runs the Brennick Dam?');
  const [best, ...rest] = evidence as [Evidence, ...Evidence[]];
  const certain = { ...best, score: best.score + 20, features: { ...best.features, joint: 1 } };
  expect(sentencesToRead(question, [certain, ...rest])).toEqual([]);
});
