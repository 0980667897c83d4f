import { z } from 'zod';
import { zodToJsonSchema } from 'zod-to-json-schema';
import { answerEventSchema } from '../../protocol/answer-event.ts';
import { answerSchema } from '../../protocol/answer.ts';
import { articleListSchema, articleViewSchema } from '../../protocol/article-view.ts';
import { askRequestSchema } from '../../protocol/ask-request.ts';
import {
  chatChunkSchema,
  chatCompletionSchema,
  chatErrorSchema,
  chatModelListSchema,
  chatModelSchema,
  chatRequestSchema,
} from '../../protocol/chat-completion.ts';
import { citationSchema } from '../../protocol/citation.ts';
import { claimSchema } from '../../protocol/claim.ts';
import { feedbackRequestSchema } from '../../protocol/feedback-request.ts';
import { indexStateSchema } from '../../protocol/index-state.ts';
import { problemSchema } from '../../protocol/problem.ts';
import { healthSchema, readinessSchema } from '../../protocol/readiness.ts';
import { statusOf } from '../problem-of.ts';
import type { Operation } from './operation.ts';

type Json = Readonly<Record<string, unknown>>;

/** An OpenAPI 3.1 document. */
export interface OpenApiDocument {
  readonly openapi: '3.1.0';
  readonly info: Json;
  readonly paths: Readonly<Record<string, Json>>;
  readonly components: { readonly schemas: Json; readonly securitySchemes: Json };
}

const named = {
  AskRequest: askRequestSchema,
  Answer: answerSchema,
  AnswerEvent: answerEventSchema,
  ArticleList: articleListSchema,
  ArticleView: articleViewSchema,
  ChatChunk: chatChunkSchema,
  ChatCompletion: chatCompletionSchema,
  ChatError: chatErrorSchema,
  ChatModel: chatModelSchema,
  ChatModelList: chatModelListSchema,
  ChatRequest: chatRequestSchema,
  Citation: citationSchema,
  Claim: claimSchema,
  FeedbackRequest: feedbackRequestSchema,
  Health: healthSchema,
  IndexState: indexStateSchema,
  Problem: problemSchema,
  Readiness: readinessSchema,
};

/** The document of these routes, made of the schemas that requests and responses are checked by. */
export function openApiDocument(operations: readonly Operation[], needsKey: boolean): OpenApiDocument {
  const paths: Record<string, Json> = {};
  for (const operation of operations) {
    const { path, method } = operation;
    paths[path] = { ...paths[path], [method]: describe(operation, needsKey) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Dateline',
      version: '1',
      description: 'Answers from a folder of news articles. Every statement carries exact quotes.',
    },
    paths,
    components: {
      schemas: schemas(),
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: 'One of API_KEYS, or the admin token.' },
        admin: { type: 'http', scheme: 'bearer', description: 'ADMIN_TOKEN.' },
      },
    },
  };
}

function describe(operation: Operation, needsKey: boolean): Json {
  const { id, summary, description, parameters, body, success, problems, problemsAs } = operation;
  const secured = operation.for === 'admin' || (operation.for === 'key' && needsKey);
  return {
    operationId: id,
    summary,
    ...(description && { description }),
    ...(parameters && {
      parameters: parameters.map((parameter) => ({
        ...parameter,
        in: 'path',
        required: true,
        schema: { type: 'string', minLength: 1 },
      })),
    }),
    ...(body && { requestBody: { required: true, content: { 'application/json': { schema: reference(body) } } } }),
    responses: {
      [success.status]: { description: success.description, ...contentOf(success.content) },
      ...problemResponses(problems, problemsAs),
    },
    ...(secured && { security: [{ [operation.for]: [] }] }),
  };
}

function contentOf(content: Operation['success']['content']): Json {
  const entries = Object.entries(content).map(([type, name]) => [
    type,
    { schema: name === null || type === 'text/event-stream' ? { type: 'string' } : reference(name) },
  ]);
  return entries.length === 0 ? {} : { content: Object.fromEntries(entries) as Json };
}

/** What the HTTP parser refuses, before there is a route. */
const byParser: ReadonlySet<number> = new Set([statusOf('HEADERS_TOO_LARGE'), statusOf('REQUEST_TIMEOUT')]);

/** One response for each status, naming the codes it may carry. */
function problemResponses(codes: Operation['problems'], problemsAs: Operation['problemsAs']): Json {
  const responses: Record<string, Json> = {};
  for (const status of [...new Set(codes.map(statusOf))].sort((a, b) => a - b)) {
    const description = codes.filter((code) => statusOf(code) === status).join(', ');
    const content =
      problemsAs && !byParser.has(status)
        ? { 'application/json': { schema: reference(problemsAs) } }
        : { 'application/problem+json': { schema: reference('Problem') } };
    responses[status] = { description, content };
  }
  return responses;
}

function reference(name: keyof typeof named): Json {
  return { $ref: `#/components/schemas/${name}` };
}

function schemas(): Json {
  const { schemas: made } = zodToJsonSchema(z.never(), {
    target: 'jsonSchema7',
    basePath: ['#', 'components'],
    definitionPath: 'schemas',
    definitions: named,
    removeAdditionalStrategy: 'strict',
  }) as { schemas?: Json };
  return made ?? {};
}
