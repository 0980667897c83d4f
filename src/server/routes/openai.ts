import express, { type Router } from 'express';
import { type ChatChunk, type ChatModelList, chatRequestSchema } from '../../protocol/chat-completion.ts';
import type { Problem } from '../../protocol/problem.ts';
import { allowMethods } from '../allow-methods.ts';
import { answerUnlessLeft } from '../answer-unless-left.ts';
import { type Asking, askBodyLimitBytes, eventsFor } from '../asking.ts';
import { jsonBody } from '../json-body.ts';
import { askOfChat } from '../openai/ask-of-chat.ts';
import { chatError } from '../openai/chat-error.ts';
import { chatModels, modeOf } from '../openai/chat-models.ts';
import { chatChunks, chatCompletion } from '../openai/complete-chat.ts';
import { parseBody } from '../parse-body.ts';
import { requireReady } from '../require-ready.ts';
import { sendEventStream } from '../send-event-stream.ts';
import { untilError } from '../until-error.ts';

/** `POST /v1/chat/completions`, whole or streamed, and `GET /v1/models`: for whatever can talk to OpenAI. */
export function openAi(asking: Asking): Router {
  const { api, answering, limit } = asking;
  const router = express.Router();
  router.all(['/v1/models', '/v1/models/:model'], allowMethods('GET', 'HEAD'));
  router.get('/v1/models', (_req, res) => {
    res.json({ object: 'list', data: [...chatModels] } satisfies ChatModelList);
  });
  router.get('/v1/models/:model', (req, res) => {
    modeOf(req.params.model);
    res.json(chatModels.find(({ id }) => id === req.params.model));
  });
  router.all('/v1/chat/completions', allowMethods('POST'));
  router.post(
    '/v1/chat/completions',
    limit,
    jsonBody(askBodyLimitBytes),
    requireReady(api),
    async (req: express.Request, res: express.Response) => {
      const chat = parseBody(chatRequestSchema, req.body);
      const asked = askOfChat(chat);
      const signal = answering.begin(res);
      const events = eventsFor(asking, asked, signal, res);
      if (chat.stream) {
        const chunks = withDone(chatChunks(untilError(events), chat, asked));
        await sendEventStream(res, chunks, { ...asking, signal, encode, encodeProblem });
        return;
      }
      const answer = await answerUnlessLeft(events, signal);
      if (answer !== null) res.json(chatCompletion(answer, chat, asked));
    },
  );
  return router;
}

async function* withDone(chunks: AsyncIterable<ChatChunk>): AsyncGenerator<ChatChunk | null> {
  yield* chunks;
  yield null;
}

function encode(chunk: ChatChunk | null): string {
  return `data: ${chunk === null ? '[DONE]' : JSON.stringify(chunk)}\n\n`;
}

function encodeProblem(problem: Problem): string {
  return `data: ${JSON.stringify(chatError(problem))}\n\n`;
}
