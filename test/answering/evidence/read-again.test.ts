import { beforeAll, describe, expect, it } from 'vitest';
import type { Evidence } from '../../../src/answering/evidence/evidence.ts';
import { pickEvidence } from '../../../src/answering/evidence/pick-evidence.ts';
import { readAgain } from '../../../src/answering/evidence/read-again.ts';
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

  it('is the best of it, three at once, and more while an unread one could be the best', async () => {
    level();
    const { sentences, asked } = await readWith(() => -1);
    expect(asked).toEqual(Array(8).fill(3));
    for (const [at, sentence] of sentences.entries()) {
      const { text, before, passage } = evidence[at] as Evidence;
      const told = before === null || before.length + text.length > 360 ? text : `${before} ${text}`;
      expect(sentence).toBe(`${passage.article.title}. ${told.replace(/\s+/g, ' ')}`);
    }
    expect(sentences).toContainEqual(expect.stringMatching(/authority .* version\. Its head, Agnes Orlov, said/));
  });

  it('ends where one answers so surely that no unread one becomes the best', async () => {
    level();
    const { read, asked } = await readWith((at) => (at === 4 ? 3 : -1));
    expect(asked).toEqual([3, 3]);
    expect(read[0]).toMatchObject({ text: evidence[4]?.text, answers: 3 });
  });

  it('is put in another order by what was read, and keeps every sentence', async () => {
    level();
    const { read } = await readWith((at) => (at === 8 ? 8 : -1));
    expect(read[0]).toMatchObject({ text: evidence[8]?.text, answers: 8 });
    expect(read.map(({ text }) => text).sort()).toEqual(evidence.map(({ text }) => text).sort());
    expect(read.filter(({ answers }) => answers === null)).toHaveLength(evidence.length - 9);
  });

  it('stays as it was where no model can tell', async () => {
    expect(await readAgain(question, evidence, () => Promise.resolve(null))).toBe(evidence);
  });
});

it('goes on to what is among the first five once the others were read', async () => {
  await evidenceFor('Who runs the Brennick Dam?');
  const [best, ...rest] = evidence as [Evidence, ...Evidence[]];
  evidence = [{ ...best, score: best.score + 20 }, ...rest];
  const { asked, read } = await readWith(() => 1);
  expect(asked).toEqual([3, 2]);
  expect(read.slice(0, 5).every(({ answers }) => answers === 1)).toBe(true);
});

it('also reads further sentences with a figure where another story may give another one', async () => {
  await evidenceFor('How many people died when the Brennick Dam failed?');
  const { sentences, read } = await readWith(() => 0);
  expect(sentences.length).toBeGreaterThan(4);
  const further = read.filter(({ answers }) => answers !== null).slice(4);
  expect(further.every(({ values }) => values.length > 0)).toBe(true);
});

/** As if no sentence led. */
function level(): void {
  evidence = evidence.map((item) => ({ ...item, score: 3 }));
}

/** The evidence after reading, the sentences that were read, and how many at once: each gets the score of its place. */
async function readWith(scoreAt: (at: number) => number) {
  const sentences: string[] = [];
  const asked: number[] = [];
  const read = await readAgain(question, evidence, (_, given) => {
    const scores = given.map((_text, at) => scoreAt(sentences.length + at));
    sentences.push(...given);
    asked.push(given.length);
    return Promise.resolve(scores);
  });
  return { sentences, asked, read };
}
