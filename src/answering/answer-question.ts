import { randomUUID } from 'node:crypto';
import type { Passage } from '../domain/passage.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import type { Answer, Notice } from '../protocol/answer.ts';
import type { AnswerEvent } from '../protocol/answer-event.ts';
import type { AskRequest } from '../protocol/ask-request.ts';
import { answerAboutArticles } from './about-articles/answer-about-articles.ts';
import { answerFound } from './composing/answer-found.ts';
import { answerNotFound, NEAREST } from './composing/answer-not-found.ts';
import { answerText } from './composing/answer-text.ts';
import { coverageOfAnswer } from './composing/coverage.ts';
import type { FoundAnswer } from './composing/found-answer.ts';
import { pickEvidence } from './evidence/pick-evidence.ts';
import { saidBy } from './evidence/said-by.ts';
import { standaloneQuestion } from './follow-up/standalone-question.ts';
import { readQuestion } from './question/read-question.ts';
import { refusalFor } from './refusing/refusal.ts';
import { withholdUnverified } from './verify/withhold-unverified.ts';

/** What an answer is made from. */
export interface AnswerParts {
  readonly snapshot: Snapshot;
  /** The passages for a question, best first, among the given articles (all where absent). */
  readonly retrieve: (question: string, articleIds: ReadonlySet<string> | undefined) => Promise<Passage[]>;
  /** Ids of the articles that the request's filter lets through; absent without a filter. */
  readonly articleIds?: ReadonlySet<string> | undefined;
  /** Said with the answer: undated articles that the filter left out, a degraded search. */
  readonly notices?: readonly Notice[];
  /** Answer with the best there is instead of refusing. Default false. */
  readonly neverRefuse?: boolean;
  /** Known questions to go on with, for a question and the ids of the articles its answer cites. */
  readonly followUps: (question: string, cited: readonly string[]) => string[];
}

const NO_MODEL: Notice = { code: 'no-language-model', text: 'No language model is configured: these are quotes.' };
const NOTHING_STANDS = 'What the articles seem to say about this did not pass the checks.';

/** Answers one question from one snapshot: `sources`, verified `statement`*, `notice`*, `answer`. Ends without a word once `signal` aborts. */
export async function* answerQuestion(
  request: AskRequest,
  parts: AnswerParts,
  signal: AbortSignal,
): AsyncGenerator<AnswerEvent> {
  const { snapshot } = parts;
  const started = performance.now();
  const standalone = standaloneQuestion(request.question, request.history ?? [], snapshot);
  const passages = await parts.retrieve(standalone, parts.articleIds);
  if (signal.aborted) return;
  const retrieved = performance.now();
  const { about, refusal, statements: written, ...found } = findAnswer(standalone, passages, parts);
  const { statements, withheld } = withholdUnverified(written, found.citations, snapshot, about);
  const nothingStands = written.length > 0 && statements.length === 0;
  const citations = found.citations.filter(({ marker }) => statements.some(({ markers }) => markers.includes(marker)));
  const notices = [...(parts.notices ?? []), ...(request.mode === 'llm' ? [NO_MODEL] : []), ...found.notices];

  yield { event: 'sources', data: { citations } };
  for (const [index, statement] of statements.entries()) {
    if (signal.aborted) return;
    const cited = citations.filter(({ marker }) => statement.markers.includes(marker));
    yield { event: 'statement', data: { index, statement, citations: cited } };
  }
  for (const notice of notices) yield { event: 'notice', data: notice };
  const coverage = coverageOfAnswer(citations, snapshot);
  const answer: Answer = {
    id: randomUUID(),
    question: request.question,
    ...(standalone === request.question ? {} : { standaloneQuestion: standalone }),
    ...found,
    ...(nothingStands && {
      status: 'not-found',
      notFound: { reason: 'fact-missing', lookedFor: null, nearest: found.citations.slice(0, NEAREST) },
    }),
    text: refusal ?? (nothingStands ? NOTHING_STANDS : answerText(statements)),
    statements,
    withheld,
    citations,
    notices,
    followUps: parts.followUps(
      standalone,
      citations.map(({ articleId }) => articleId),
    ),
    coverage,
    asOf: coverage.latest,
    snapshot: snapshot.id,
    mode: 'extractive',
    timings: { retrieveMs: retrieved - started, answerMs: performance.now() - retrieved },
  };
  if (!signal.aborted) yield { event: 'answer', data: answer };
}

/** What the passages say to a standalone question, or why they say nothing. */
function findAnswer(text: string, passages: readonly Passage[], parts: AnswerParts): FoundAnswer {
  const { snapshot, articleIds, neverRefuse = false } = parts;
  const question = readQuestion(text, snapshot);
  if (question.kind === 'about-article') {
    const articles = [...snapshot.articles.values()].filter(({ id }) => articleIds?.has(id) ?? true);
    const answer = answerAboutArticles(text, articles, snapshot);
    if (answer) return answer;
  }
  const candidates = pickEvidence(question, passages, snapshot);
  const evidence = question.speaker === null ? candidates : saidBy(question.speaker, candidates);
  const refusal =
    neverRefuse && evidence.length > 0 ? null : refusalFor(question, evidence, snapshot, articleIds !== undefined);
  return refusal ? answerNotFound(refusal, candidates) : answerFound(question, evidence, snapshot);
}
