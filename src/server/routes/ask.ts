import express, { type Router } from 'express';
import { allowMethods } from '../allow-methods.ts';
import { completeAnswer } from '../complete-answer.ts';
import type { DatelineApi } from '../dateline-api.ts';
import { parseAskRequest } from '../parse-ask-request.ts';
import { ProblemError } from '../problem-error.ts';
import { requireReady } from '../require-ready.ts';
import { sendEventStream } from '../send-event-stream.ts';

interface AskRouteParts {
  readonly api: DatelineApi;
  readonly heartbeatMs: number;
  readonly logError: (error: unknown) => void;
}

/**
 * Every legal request fits: 161,000 UTF-16 code units of history and question take at most 6 bytes each in JSON
 * (`\u0000`), 966 kB, and leave over 1,100 bytes for each of 1,000 article ids.
 */
const bodyLimitBytes = 2 * 1024 * 1024;

/** `POST /ask`: the answer as JSON or, where the client prefers it, as an event stream. */
export function ask({ api, heartbeatMs, logError }: AskRouteParts): Router {
  const router = express.Router();
  router.all('/ask', allowMethods('POST'));
  router.post(
    '/ask',
    acceptedByClient,
    isJson,
    express.json({ limit: bodyLimitBytes, strict: false }),
    requireReady(api),
    async (req, res) => {
      const request = parseAskRequest(req.body);
      const left = new AbortController();
      // Not the request's 'close': that one comes as soon as the body was read.
      res.once('close', () => left.abort());
      const events = api.ask(request, left.signal);
      if (preferredType(req) === 'text/event-stream') {
        await sendEventStream(res, events, { signal: left.signal, heartbeatMs, logError });
      } else {
        const answer = await completeAnswer(events).catch((error: unknown) => {
          if (left.signal.aborted) return null;
          throw error;
        });
        if (answer !== null) res.json(answer);
      }
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

const isJson: express.RequestHandler = (req, _res, next) => {
  // `null` is a request without a body, which the schema refuses with a better message.
  if (req.is('application/json') !== false) return next();
  throw new ProblemError('UNSUPPORTED_MEDIA_TYPE', 'Send the question as JSON with "Content-Type: application/json".');
};
