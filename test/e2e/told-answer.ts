import type { Page } from 'playwright-core';
import { answerSchema } from '../../src/protocol/answer.ts';
import type { Answer } from '../../src/protocol/answer.ts';
import { encodeEvent } from '../../src/protocol/answer-event.ts';
import type { AnswerEvent } from '../../src/protocol/answer-event.ts';
import type { Citation } from '../../src/protocol/citation.ts';
import type { Claim } from '../../src/protocol/claim.ts';

/** Lets the server tell the page this answer to whatever is asked: for states that depend on what a model or a corpus does. */
export async function tellAnswer(page: Page, parts: Partial<Answer>): Promise<void> {
  await tellAnswers(page, () => parts);
}

/** Lets the server tell the page to each question what `partsFor` says of it. */
export async function tellAnswers(page: Page, partsFor: (question: string) => Partial<Answer>): Promise<void> {
  await page.route('**/ask', (route) => {
    const { question } = route.request().postDataJSON() as { question: string };
    const body = eventsOf(toldAnswer(partsFor(question)))
      .map(encodeEvent)
      .join('');
    return route.fulfill({ contentType: 'text/event-stream', body });
  });
}

function toldAnswer(parts: Partial<Answer>): Answer {
  return answerSchema.parse({
    id: 'told',
    question: 'What was reported?',
    status: 'answered',
    text: 'The dam holds. [1]',
    statements: [{ text: 'The dam holds.', support: 'verbatim', markers: [1] }],
    withheld: [],
    citations: [1, 2, 3, 4].map(toldCitation),
    notices: [],
    followUps: [],
    coverage: { articles: 4, total: 9, independent: 3, earliest: '2021-03-01', latest: '2021-03-04' },
    asOf: '2021-03-04',
    snapshot: 'told',
    mode: 'extractive',
    timings: { retrieveMs: 1, answerMs: 1 },
    ...parts,
  } satisfies Answer);
}

function eventsOf(answer: Answer): AnswerEvent[] {
  return [
    { event: 'sources', data: { citations: answer.citations } },
    ...answer.statements.map((statement, index): AnswerEvent => ({
      event: 'statement',
      data: { index, statement, citations: [] },
    })),
    { event: 'answer', data: answer },
  ];
}

/** A claim that says only what these parts say. */
export function toldClaim(parts: Partial<Claim>): Claim {
  return {
    subject: 'homes',
    kind: 'figure',
    value: 'unsaid',
    approximate: false,
    speaker: null,
    asOf: null,
    markers: [1],
    independent: 1,
    ...parts,
  };
}

function toldCitation(marker: number): Citation {
  return {
    articleId: `paper-${marker}.txt`,
    articleDigest: String(marker).repeat(64),
    title: `Report number ${marker}`,
    publisher: `The Paper ${marker}`,
    author: null,
    publishedAt: `2021-03-0${marker}`,
    publishedPrecision: 'day',
    url: null,
    marker,
    source: 'body',
    quote: `The words of report number ${marker}.`,
    start: 0,
    end: 31,
    speaker: null,
  };
}
