import { randomUUID } from 'node:crypto';
import type { Answer } from '../../protocol/answer.ts';
import type { AnswerEvent } from '../../protocol/answer-event.ts';
import { answerInMarkdown, statementInMarkdown } from '../../protocol/answer-in-markdown.ts';
import type { AskRequest } from '../../protocol/ask-request.ts';
import type { ChatChunk, ChatCompletion, ChatRequest } from '../../protocol/chat-completion.ts';
import { chatUsage } from './chat-usage.ts';

type Choice = ChatChunk['choices'][number];

/** An answer as a completion. */
export function chatCompletion(answer: Answer, { model }: ChatRequest, asked: AskRequest): ChatCompletion {
  const content = answerInMarkdown(answer);
  const message = { role: 'assistant' as const, content, refusal: null };
  return {
    ...begin(model),
    object: 'chat.completion',
    choices: [{ index: 0, message, logprobs: null, finish_reason: 'stop' }],
    usage: chatUsage(asked, content),
    dateline: answer,
  };
}

/** An answer as the chunks of a completion, a statement each; the last of the answer carries all of it. */
export async function* chatChunks(
  events: AsyncIterable<Exclude<AnswerEvent, { event: 'error' }>>,
  { model, stream_options: options }: ChatRequest,
  asked: AskRequest,
): AsyncGenerator<ChatChunk> {
  const chunk = { ...begin(model), object: 'chat.completion.chunk' as const };
  const says = (delta: Choice['delta'], reason: Choice['finish_reason'] = null): ChatChunk => ({
    ...chunk,
    choices: [{ index: 0, delta, logprobs: null, finish_reason: reason }],
    ...(options?.include_usage && { usage: null }),
  });
  let written = '';
  for await (const { event, data } of events) {
    if (event === 'sources') yield says({ role: 'assistant', content: '' });
    if (event === 'statement') {
      const content = `${written === '' ? '' : '\n\n'}${statementInMarkdown(data.statement)}`;
      written += content;
      yield says({ content });
    }
    if (event !== 'answer') continue;
    const whole = answerInMarkdown(data);
    yield says({ content: whole.slice(written.length) });
    yield { ...says({}, 'stop'), dateline: data };
    if (options?.include_usage) yield { ...chunk, choices: [], usage: chatUsage(asked, whole) };
  }
}

function begin(model: string) {
  return { id: `chatcmpl-${randomUUID()}`, created: Math.floor(Date.now() / 1000), model };
}
