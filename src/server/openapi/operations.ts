import { openAiOperations } from './openai-operations.ts';
import type { Operation } from './operation.ts';
import { anyRequest, guarded, posted } from './problem-codes.ts';

const json = 'application/json';
/** The routes of a server that has these features, in the order in which a reader wants to know them. */
export function operations({ feedback, rebuild }: { feedback: boolean; rebuild: boolean }): Operation[] {
  return [
    ...always,
    ...openAiOperations,
    ...(feedback ? [feedbackOperation] : []),
    ...(rebuild ? rebuilding : []),
    ...machines,
  ];
}

const always: readonly Operation[] = [
  {
    method: 'post',
    path: '/ask',
    id: 'ask',
    summary: 'Ask a question',
    description:
      'With "Accept: application/json" the answer; with "Accept: text/event-stream" the same as events while it is made: ' +
      '"sources", "statement" for each statement, "notice", then "answer", which is complete; "error" instead of the rest. ' +
      'The data of each event is the field "data" of AnswerEvent as JSON.',
    body: 'AskRequest',
    success: {
      status: 200,
      description: 'The answer; also where there is none: its status is then "not-found".',
      content: { [json]: 'Answer', 'text/event-stream': 'AnswerEvent' },
    },
    problems: [...posted, 'NOT_ACCEPTABLE', 'RATE_LIMITED', 'NOT_READY', 'BUSY', 'TIMED_OUT', 'STOPPING'],
    for: 'key',
  },
  {
    method: 'get',
    path: '/articles',
    id: 'listArticles',
    summary: 'List the articles, with questions to start with',
    success: { status: 200, description: 'All articles.', content: { [json]: 'ArticleList' } },
    problems: [...guarded, 'NOT_READY'],
    for: 'key',
  },
  {
    method: 'get',
    path: '/articles/{articleId}',
    id: 'readArticle',
    summary: 'Read one article: its text, what of it is story, and what was dropped and why',
    parameters: [{ name: 'articleId', description: 'The id, as a citation has it; slashes may stand as they are.' }],
    success: { status: 200, description: 'The article.', content: { [json]: 'ArticleView' } },
    problems: [...guarded, 'NOT_FOUND', 'NOT_READY'],
    for: 'key',
  },
];

const feedbackOperation: Operation = {
  method: 'post',
  path: '/feedback',
  id: 'giveFeedback',
  summary: 'Say what you think of an answer',
  description: 'A second opinion on the same answer replaces the first. The question is not kept.',
  body: 'FeedbackRequest',
  success: { status: 204, description: 'It is kept.', content: {} },
  problems: [...posted, 'RATE_LIMITED'],
  for: 'key',
};

const rebuilding: readonly Operation[] = [
  {
    method: 'post',
    path: '/index',
    id: 'rebuild',
    summary: 'Build the index again',
    description: 'Starts a build, or joins the one that runs. What it makes is served when it is whole.',
    success: { status: 202, description: 'It is being built.', content: { [json]: 'IndexState' } },
    problems: posted,
    for: 'admin',
  },
  {
    method: 'get',
    path: '/index',
    id: 'readIndexState',
    summary: 'See how the build goes',
    success: { status: 200, description: 'The index and its build.', content: { [json]: 'IndexState' } },
    problems: [...guarded, 'FORBIDDEN'],
    for: 'admin',
  },
];

const machines: readonly Operation[] = [
  {
    method: 'get',
    path: '/health',
    id: 'readHealth',
    summary: 'Is the process alive?',
    success: { status: 200, description: 'It is.', content: { [json]: 'Health' } },
    problems: anyRequest,
    for: 'anybody',
  },
  {
    method: 'get',
    path: '/ready',
    id: 'readReadiness',
    summary: 'Which snapshot of the index is served, and which further routes are there?',
    success: { status: 200, description: 'What is served.', content: { [json]: 'Readiness' } },
    problems: [...anyRequest, 'NOT_READY'],
    for: 'anybody',
  },
  {
    method: 'get',
    path: '/metrics',
    id: 'readMetrics',
    summary: 'Counters and measures, for Prometheus',
    success: { status: 200, description: 'The metrics.', content: { 'text/plain': null } },
    problems: guarded,
    for: 'key',
  },
];
