import express, { type Router } from 'express';
import { allowMethods } from '../allow-methods.ts';
import type { AnsweringRequests } from '../answering-requests.ts';
import { completeAnswer } from '../complete-answer.ts';
import type { DatelineApi } from '../dateline-api.ts';
import { jsonBody } from '../json-body.ts';
import { inSlot } from '../load/in-slot.ts';
import { limitRate } from '../load/limit-rate.ts';
import type { Slots } from '../load/slots.ts';
import { parseBody } from '../parse-body.ts';
import { askRequestSchema } from '../../protocol/ask-request.ts';
import { ProblemError } from '../problem-error.ts';
import type { LogError } from '../handle-error.ts';
import { notesOf } from '../watching/request-notes.ts';
import { requireReady } from '../require-ready.ts';
import { sendEventStream } from '../send-event-stream.ts';

interface AskRouteParts {
  readonly api: DatelineApi;
  readonly answering: AnsweringRequests;
  readonly slots: Slots;
  /** Answers a minute for one address; 0 means no limit. */
  readonly rateLimit: number;
  readonly heartbeatMs: number;
  readonly logError: LogError;
}

/**
 * Every legal request fits: 161,000 UTF-16 code units of history and question take at most 6 bytes each in JSON
 * (`\u0000`), 966 kB, and leave over 1,100 bytes for each of 1,000 article ids.
 */
const bodyLimitBytes = 2 * 1024 * 1024;

/** `POST /ask`: the answer as JSON or, where the client prefers it, as an event stream. */
export function ask({ api, answering, slots, rateLimit, heartbeatMs, logError }: AskRouteParts): Router {
  const router = express.Router();
  router.all('/ask', allowMethods('POST'));
  router.post(
    '/ask',
    acceptedByClient,
    limitRate(rateLimit),
    jsonBody(bodyLimitBytes),
    requireReady(api),
    async (req: express.Request, res: express.Response) => {
      const request = parseBody(askRequestSchema, req.body);
      const signal = answering.begin(res);
      const notes = notesOf(res);
      notes.question = request.question;
      const asked = performance.now();
      const events = inSlot(slots, signal, async function* () {
        notes.queueMs = performance.now() - asked;
        for await (const event of api.ask(request, signal)) {
          if (event.event === 'answer') notes.answer = event.data;
          yield event;
        }
      });
      if (preferredType(req) === 'text/event-stream') {
        await sendEventStream(res, events, { signal, heartbeatMs, logError });
        return;
      }
      const answer = await completeAnswer(events).catch((error: unknown) => {
        if (!signal.aborted) throw error;
        if (signal.reason instanceof ProblemError) throw signal.reason;
        return null;
      });
      if (answer !== null) res.json(answer);
    },
  );
  return router;
}

function preferredType(req: express.Request) {
  return req.accepts(['application/json', 'text/event-stream']);
}

const acceptedByClient: express.RequestHandler = (req, _res, next) => {
  if (preferredType(req)) return next();
  throw new ProblemError('NOT_ACCEPTABLE', 'An answer comes as application/json or text/event-stream.');
};
