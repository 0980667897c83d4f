import type { DatelineApi } from '../../src/server/dateline-api.ts';
import type { Answer } from '../../src/protocol/answer.ts';
import type { AnswerEvent } from '../../src/protocol/answer-event.ts';
import type { ArticleView } from '../../src/protocol/article-view.ts';
import type { AskRequest } from '../../src/protocol/ask-request.ts';
import type { Citation } from '../../src/protocol/citation.ts';
import type { BuildState, IndexState } from '../../src/protocol/index-state.ts';
import type { Health } from '../../src/protocol/readiness.ts';

const text = 'Harbour reopens\n\nThe harbour reopened on Monday.\n';

export const view: ArticleView = {
  articleId: 'north/harbour & sons é.txt',
  articleDigest: 'd'.repeat(64),
  title: 'Harbour reopens',
  titleSource: 'headline',
  publisher: 'The Coast',
  author: null,
  publishedAt: '2024-03-05',
  publishedPrecision: 'day',
  dateSource: 'date-line',
  agencies: false,
  url: null,
  copies: [],
  characters: text.length,
  bodyCharacters: 31,
  text,
  body: [{ start: 17, end: 48, kind: 'paragraph' }],
  dropped: [{ start: 0, end: 15, reason: 'headline' }],
};

export const citation: Citation = {
  marker: 1,
  articleId: view.articleId,
  articleDigest: view.articleDigest,
  title: view.title,
  publisher: view.publisher,
  author: null,
  publishedAt: '2024-03-05',
  publishedPrecision: 'day',
  url: null,
  source: 'body',
  quote: text.slice(17, 48),
  start: 17,
  end: 48,
  speaker: null,
};

export const answer: Answer = {
  id: 'a1',
  question: 'When did the harbour reopen?',
  status: 'answered',
  text: 'The harbour reopened on Monday. [1]',
  statements: [{ text: 'The harbour reopened on Monday.', support: 'verbatim', markers: [1] }],
  withheld: [],
  citations: [citation],
  notices: [],
  followUps: [],
  coverage: { articles: 1, total: 1, independent: 1, earliest: '2024-03-05', latest: '2024-03-05' },
  asOf: '2024-03-05',
  snapshot: 's'.repeat(64),
  mode: 'extractive',
  timings: { retrieveMs: 1, answerMs: 1 },
};

export const answerEvents: readonly AnswerEvent[] = [
  { event: 'sources', data: { citations: [citation] } },
  {
    event: 'statement',
    data: {
      index: 0,
      statement: { text: 'The harbour reopened on Monday.', support: 'verbatim', markers: [1] },
      citations: [citation],
    },
  },
  { event: 'answer', data: answer },
];

type Script = (request: AskRequest, signal: AbortSignal) => AsyncGenerator<AnswerEvent>;

/** The product's port with one article, whose `ask` runs a script: for what only the HTTP door itself can get wrong. */
export class ScriptedDateline implements DatelineApi {
  readonly asked: AskRequest[] = [];
  ready = true;
  build: BuildState = { state: 'idle', stage: null, done: null, total: null, failure: null };
  /** How often a rebuild was asked for. */
  rebuilds = 0;
  readonly #script: Script;

  constructor(
    script: Script = async function* () {
      yield* answerEvents;
    },
  ) {
    this.#script = script;
  }

  ask(request: AskRequest, signal: AbortSignal) {
    this.asked.push(request);
    return this.#script(request, signal);
  }

  async search() {
    const { marker: _marker, source: _source, quote, speaker: _speaker, ...place } = citation;
    const sentences = [{ start: citation.start, end: citation.end }];
    return { snapshot: answer.snapshot, passages: [{ ...place, text: quote, sentences, score: 1 }], notices: [] };
  }

  articles() {
    return { snapshot: answer.snapshot, articles: [view], starters: [] };
  }

  async article(id: string) {
    return id === view.articleId ? view : null;
  }

  status() {
    return { ready: this.ready, ...this.indexState() };
  }

  health(): Health {
    return { status: 'ok', reasons: [] };
  }

  indexState(): IndexState {
    const snapshot = this.ready ? answer.snapshot : null;
    return { snapshot, servedSince: '2024-03-06T07:00:00.000Z', articles: 1, chunks: 1, build: this.build };
  }

  rebuild() {
    this.rebuilds++;
    this.build = { state: 'building', stage: 'reading', done: 0, total: 1, failure: null };
    return this.indexState();
  }
}
