import express, { type Router } from 'express';
import { encodeEvent } from '../../protocol/answer-event.ts';
import { askRequestSchema } from '../../protocol/ask-request.ts';
import type { Problem } from '../../protocol/problem.ts';
import { allowMethods } from '../allow-methods.ts';
import { answerUnlessLeft } from '../answer-unless-left.ts';
import { type Asking, askBodyLimitBytes, eventsFor } from '../asking.ts';
import { jsonBody } from '../json-body.ts';
import { parseBody } from '../parse-body.ts';
import { ProblemError } from '../problem-error.ts';
import { requireReady } from '../require-ready.ts';
import { sendEventStream } from '../send-event-stream.ts';
import { untilError } from '../until-error.ts';

/** `POST /ask`: the answer as JSON or, where the client prefers it, as an event stream. */
export function ask(asking: Asking): Router {
  const { api, answering, limit } = asking;
  const router = express.Router();
  router.all('/ask', allowMethods('POST'));
  router.post(
    '/ask',
    acceptedByClient,
    limit,
    jsonBody(askBodyLimitBytes),
    requireReady(api),
    async (req: express.Request, res: express.Response) => {
      const request = parseBody(askRequestSchema, req.body);
      const signal = answering.begin(res);
      const events = eventsFor(asking, request, signal, res);
      if (preferredType(req) === 'text/event-stream') {
        await sendEventStream(res, untilError(events), { ...asking, signal, encode: encodeEvent, encodeProblem });
        return;
      }
      const answer = await answerUnlessLeft(events, signal);
      if (answer !== null) res.json(answer);
    },
  );
  return router;
}

function encodeProblem(problem: Problem): string {
  return encodeEvent({ event: 'error', data: problem });
}

function preferredType(req: express.Request) {
  return req.accepts(['application/json', 'text/event-stream']);
}

const acceptedByClient: express.RequestHandler = (req, _res, next) => {
  if (preferredType(req)) return next();
  throw new ProblemError('NOT_ACCEPTABLE', 'An answer comes as application/json or text/event-stream.');
};
