import type { Operation } from './operation.ts';
import { guarded, posted } from './problem-codes.ts';

const json = 'application/json';

/** The routes that clients of OpenAI know. */
export const openAiOperations: readonly Operation[] = [
  {
    method: 'post',
    path: '/v1/chat/completions',
    id: 'completeChat',
    summary: 'Ask as clients of OpenAI do',
    description:
      'The last message is the question, those of user and assistant before it are its history; all others, and ' +
      'parameters that would change the wording, are ignored. The text ends with the sources; "dateline" carries the ' +
      'whole Answer. With "stream": true the same as events, each of whose data is a ChatChunk, then "[DONE]".',
    body: 'ChatRequest',
    success: {
      status: 200,
      description: 'The answer.',
      content: { [json]: 'ChatCompletion', 'text/event-stream': 'ChatChunk' },
    },
    problems: [...posted, 'NOT_FOUND', 'RATE_LIMITED', 'NOT_READY', 'BUSY', 'TIMED_OUT', 'STOPPING'],
    problemsAs: 'ChatError',
    for: 'key',
  },
  {
    method: 'get',
    path: '/v1/models',
    id: 'listModels',
    summary: 'List what clients of OpenAI can choose from',
    success: { status: 200, description: 'The models.', content: { [json]: 'ChatModelList' } },
    problems: guarded,
    problemsAs: 'ChatError',
    for: 'key',
  },
  {
    method: 'get',
    path: '/v1/models/{model}',
    id: 'readModel',
    summary: 'Read one of these models',
    parameters: [{ name: 'model', description: 'Its id.' }],
    success: { status: 200, description: 'The model.', content: { [json]: 'ChatModel' } },
    problems: [...guarded, 'NOT_FOUND'],
    problemsAs: 'ChatError',
    for: 'key',
  },
];
