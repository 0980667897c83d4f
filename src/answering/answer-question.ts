import { randomUUID } from 'node:crypto';
import type { Answer, Notice, Statement } from '../protocol/answer.ts';
import type { AnswerEvent } from '../protocol/answer-event.ts';
import type { AskRequest } from '../protocol/ask-request.ts';
import type { Citation } from '../protocol/citation.ts';
import { NEAREST } from './composing/answer-not-found.ts';
import { answerText } from './composing/answer-text.ts';
import { quotesInFocus } from './composing/in-focus.ts';
import { coverageOfAnswer } from './composing/coverage.ts';
import { standaloneQuestion } from './follow-up/standalone-question.ts';
import { correctSpelling, spellingNotices } from './question/correct-spelling.ts';
import { findWithin, type FindWithinParts } from './find-within.ts';
import { withholdUnverified } from './verify/withhold-unverified.ts';
import type { Writer, Written } from './writer.ts';

/** What an answer is made from. */
export interface AnswerParts extends Omit<FindWithinParts, 'focus' | 'mostFurther'> {
  /** Said with the answer: undated articles that the filter left out, a degraded search. */
  readonly notices?: readonly Notice[];
  /** Writes prose from the quotes; absent where no language model is to be used. */
  readonly writer?: Writer | undefined;
  /** Known questions to go on with, for a question and the ids of the articles its answer cites. */
  readonly followUps: (question: string, cited: readonly string[]) => string[];
}

const NO_MODEL: Notice = { code: 'no-language-model', text: 'No language model is configured: these are quotes.' };
/** So many quotes are offered to a language model. */
const MOST_OFFERED = 8;
const NOTHING_STANDS = 'What the articles seem to say about this did not pass the checks.';

/** Answers one question from one snapshot: `sources`, verified `statement`*, `notice`*, `answer`. Ends without a word once `signal` aborts. */
export async function* answerQuestion(
  request: AskRequest,
  parts: AnswerParts,
  signal: AbortSignal,
): AsyncGenerator<AnswerEvent> {
  const { snapshot, writer } = parts;
  const started = performance.now();
  const { history = [] } = request;
  const spelled = correctSpelling(request.question, snapshot);
  const asked = spelled.text;
  const rewritten = history.length > 0 ? await writer?.standalone(asked, history, signal) : null;
  const standalone = rewritten ?? (await snapshot.read(() => standaloneQuestion(asked, history, snapshot)));
  let retrieveMs = 0;
  const retrieve: AnswerParts['retrieve'] = async (question, articleIds) => {
    const since = performance.now();
    const passages = await parts.retrieve(question, articleIds);
    retrieveMs += performance.now() - since;
    signal.throwIfAborted();
    return passages;
  };
  const focus = quotesInFocus(history);
  const within = { ...parts, retrieve, focus, mostFurther: writer ? MOST_OFFERED : 0 };
  const told = await findWithin(standalone, within).catch((error: unknown) => {
    if (signal.aborted) return null;
    throw error;
  });
  if (told === null) return;
  const { about, refusal, further, statements: quoted, ...found } = told;
  const { statements: standing, withheld } = await snapshot.read(() =>
    withholdUnverified(quoted, found.citations, snapshot, about),
  );
  const nothingStands = quoted.length > 0 && standing.length === 0;
  const notices = [
    ...(parts.notices ?? []),
    ...spellingNotices(spelled),
    ...(request.mode === 'llm' && !writer ? [NO_MODEL] : []),
    ...found.notices,
  ];
  const { status } = found;
  const verified = citedBy(standing, found.citations);
  const writes = writer && further !== null && standing.length > 0;
  const offered = writes ? [...verified, ...further] : verified;
  yield { event: 'sources', data: { citations: offered } };
  const waitedMs = performance.now() - started;
  const draft = {
    ...found,
    waitedMs,
    status: status === 'disputed' ? status : ('answered' as const),
    question: standalone,
  };
  const statements: Statement[] = [];
  for await (const part of writes ? writer.write({ ...draft, offered, statements: standing }, signal) : as(standing)) {
    if (signal.aborted) return;
    if (part.kind === 'withheld') withheld.push({ text: part.text, reason: part.reason });
    if (part.kind === 'notice') notices.push(part.notice);
    if (part.kind !== 'statement') continue;
    const { statement } = part;
    yield {
      event: 'statement',
      data: { index: statements.length, statement, citations: citedBy([statement], offered) },
    };
    statements.push(statement);
  }
  if (signal.aborted) return;
  const citations = citedBy(statements, offered);
  const isWritten = statements.some(({ support }) => support === 'supported');
  for (const notice of notices) yield { event: 'notice', data: notice };
  const coverage = coverageOfAnswer(citations, snapshot);
  const answer: Answer = {
    id: randomUUID(),
    question: request.question,
    ...(standalone === asked ? {} : { standaloneQuestion: standalone }),
    ...found,
    ...(found.timeline && {
      timeline: found.timeline.filter(({ markers }) => citations.some((c) => markers.includes(c.marker))),
    }),
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
    mode: isWritten ? 'llm' : 'extractive',
    ...(writer && isWritten && { model: writer.model }),
    timings: { retrieveMs, answerMs: performance.now() - started - retrieveMs },
  };
  if (!signal.aborted) yield { event: 'answer', data: answer };
}

function citedBy(statements: readonly Statement[], citations: readonly Citation[]): Citation[] {
  return citations.filter(({ marker }) => statements.some(({ markers }) => markers.includes(marker)));
}

function* as(statements: readonly Statement[]): Generator<Written> {
  for (const statement of statements) yield { kind: 'statement', statement };
}
