import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';
import type { RequestNotes } from './request-notes.ts';

/** What is counted while the server runs, for Prometheus. */
export interface Metrics {
  readonly registry: Registry;
  /** Counts a request that ended after `ms` milliseconds; `status` is 499 where the reader left before anything was sent. */
  served(method: string, route: string, status: number, notes: RequestNotes, ms: number): void;
  /** Counts that the language model failed, and in which way. */
  modelFailed(kind: string): void;
}

/** Seconds; answers made of quotes take some hundredths, those that a model writes up to a minute. */
const buckets = [0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30, 60];

/** Metrics of one server; `ofProcess` adds memory, garbage collection and the delay of the event loop. */
export function createMetrics({ ofProcess }: { ofProcess: boolean }): Metrics {
  const registry = new Registry();
  if (ofProcess) collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const requests = new Counter({
    name: 'dateline_http_requests_total',
    help: 'Requests by method, route and status.',
    labelNames: ['method', 'route', 'status'],
    registers,
  });
  const answers = new Counter({
    name: 'dateline_answers_total',
    help: 'Answers by status and by how they were written.',
    labelNames: ['status', 'mode'],
    registers,
  });
  const failures = new Counter({
    name: 'dateline_answer_failures_total',
    help: 'Questions that got no answer, by the code of the problem; LEFT where the reader went away.',
    labelNames: ['code'],
    registers,
  });
  const stages = new Histogram({
    name: 'dateline_answer_seconds',
    help: 'How long the stages of an answer took: queue, retrieve, answer, and total with the sending.',
    labelNames: ['stage'],
    buckets,
    registers,
  });
  const modelFailures = new Counter({
    name: 'dateline_model_failures_total',
    help: 'How often the language model failed, by how.',
    labelNames: ['kind'],
    registers,
  });
  return {
    registry,
    served: (method, route, status, { answer, queueMs = 0, problem }, ms) => {
      requests.inc({ method: knownMethod(method), route, status });
      if (route !== '/ask' || method !== 'POST') return;
      if (!answer) {
        failures.inc({ code: problem ?? 'LEFT' });
        return;
      }
      answers.inc({ status: answer.status, mode: answer.mode });
      stages.observe({ stage: 'queue' }, queueMs / 1000);
      stages.observe({ stage: 'retrieve' }, answer.timings.retrieveMs / 1000);
      stages.observe({ stage: 'answer' }, answer.timings.answerMs / 1000);
      stages.observe({ stage: 'total' }, ms / 1000);
    },
    modelFailed: (kind) => modelFailures.inc({ kind }),
  };
}

/** Anybody may make up methods; labels must not grow without end. */
function knownMethod(method: string): string {
  return /^(?:GET|HEAD|POST|OPTIONS)$/.test(method) ? method : 'other';
}
