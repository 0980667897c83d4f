import { randomUUID } from 'node:crypto';
import type { Passage } from '../domain/passage.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import type { Answer, Notice, Statement } from '../protocol/answer.ts';
import type { AnswerEvent } from '../protocol/answer-event.ts';
import type { AskRequest } from '../protocol/ask-request.ts';
import type { Citation } from '../protocol/citation.ts';
import { hasSides } from './comparing/has-sides.ts';
import { withoutOthers } from './without-others.ts';
import { answerByKind } from './composing/answer-by-kind.ts';
import { answerFound } from './composing/answer-found.ts';
import { askedEvidence } from './composing/asked-evidence.ts';
import { answerExactWords } from './composing/exact-words.ts';
import { answerNotFound, NEAREST } from './composing/answer-not-found.ts';
import { answerText } from './composing/answer-text.ts';
import { inFocus, quotesInFocus } from './composing/in-focus.ts';
import { refusalText } from './composing/refusal-text.ts';
import { coverageOfAnswer } from './composing/coverage.ts';
import type { FoundAnswer } from './composing/found-answer.ts';
import { furtherCitations } from './composing/further-citations.ts';
import { pickEvidence } from './evidence/pick-evidence.ts';
import { standaloneQuestion } from './follow-up/standalone-question.ts';
import { correctSpelling, spellingNotices } from './question/correct-spelling.ts';
import { readQuestion } from './question/read-question.ts';
import { byMeaning, isInOtherWords } from './refusing/in-other-words.ts';
import { refusalFor } from './refusing/refusal.ts';
import { withholdUnverified } from './verify/withhold-unverified.ts';
import type { Writer, Written } from './writer.ts';

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
  /** Writes prose from the quotes; absent where no language model is to be used. */
  readonly writer?: Writer | undefined;
  /** Known questions to go on with, for a question and the ids of the articles its answer cites. */
  readonly followUps: (question: string, cited: readonly string[]) => string[];
}

/** An answer made of quotes, and further ones for a language model; null where it must stay as it is (a refusal, a list of dates, exact words). */
type Found = FoundAnswer & { readonly further: readonly Citation[] | null };

/** With what the last answer quoted, where the question goes on from it. */
type FocusedParts = AnswerParts & { readonly focus: readonly string[] };

const NO_MODEL: Notice = { code: 'no-language-model', text: 'No language model is configured: these are quotes.' };
const OTHER_WORDS: Notice = {
  code: 'other-words',
  text: 'The articles do not use these words: these quotes are the nearest in meaning.',
};
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
  const passages = await parts.retrieve(withMark(standalone), parts.articleIds);
  if (signal.aborted) return;
  const retrieved = performance.now();
  const {
    about,
    refusal,
    further,
    statements: quoted,
    ...found
  } = await findWithin(standalone, passages, {
    ...parts,
    focus: quotesInFocus(history),
  });
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
    timings: { retrieveMs: retrieved - started, answerMs: performance.now() - retrieved },
  };
  if (!signal.aborted) yield { event: 'answer', data: answer };
}

/** The question with its mark, which readers leave out: to the embedder it is another text without. */
function withMark(question: string): string {
  return /[?!.]\s*$/.test(question) ? question : `${question}?`;
}

function citedBy(statements: readonly Statement[], citations: readonly Citation[]): Citation[] {
  return citations.filter(({ marker }) => statements.some(({ markers }) => markers.includes(marker)));
}

function* as(statements: readonly Statement[]): Generator<Written> {
  for (const statement of statements) yield { kind: 'statement', statement };
}

/** What the filtered passages say; where they say nothing, whether articles outside the filter would. */
async function findWithin(text: string, passages: readonly Passage[], parts: FocusedParts): Promise<Found> {
  const { snapshot } = parts;
  const found = await snapshot.read(() => findAnswer(text, passages, parts));
  const { notFound } = found;
  if (!parts.articleIds || !notFound || notFound.reason === 'not-a-question') return found;
  const unfiltered = { ...parts, articleIds: undefined };
  const everywhere = await parts.retrieve(withMark(text), undefined);
  const elsewhere = await snapshot.read(() => findAnswer(text, everywhere, unfiltered));
  const reason = elsewhere.notFound?.reason ?? 'filtered-out';
  return { ...found, notFound: { ...notFound, reason }, refusal: refusalText({ ...notFound, reason }) };
}

/** What the passages say to a standalone question, or why they say nothing. */
function findAnswer(text: string, passages: readonly Passage[], parts: FocusedParts): Found {
  const { snapshot, articleIds, focus, neverRefuse = false, writer } = parts;
  const question = readQuestion(text, snapshot);
  const special = answerByKind(question, passages, snapshot, articleIds);
  if (special) return { ...special, further: null };
  const candidates = pickEvidence(question, passages, snapshot);
  const asked = askedEvidence(question, inFocus(candidates, focus));
  const evidence = withoutOthers(question, asked, snapshot);
  const refusal =
    neverRefuse && evidence.length > 0 ? null : refusalFor(question, evidence, snapshot, articleIds !== undefined);
  const sidesStand = refusal !== null && refusal.reason !== 'not-a-question' && hasSides(question, evidence, snapshot);
  if (refusal && !sidesStand) return { ...answerNotFound(refusal, candidates), further: null };
  const exact = question.kind === 'exact-words' ? answerExactWords(question, evidence, snapshot) : null;
  const otherWords = isInOtherWords(question, evidence, snapshot);
  const answer = exact ?? answerFound(question, otherWords ? byMeaning(question, evidence) : evidence, snapshot);
  const found = otherWords ? { ...answer, notices: [...answer.notices, OTHER_WORDS] } : answer;
  const further = furtherCitations(question, evidence, found.citations, snapshot, writer ? MOST_OFFERED : 0);
  return { ...found, further: exact ? null : further };
}
