import type { AskRequest } from '../../protocol/ask-request.ts';
import type { ChatUsage } from '../../protocol/chat-completion.ts';

/**
 * How much was read and written, in words and single marks: a number that is counted, where that of a model's tokens
 * would be made up.
 */
export function chatUsage({ question, history = [] }: AskRequest, written: string): ChatUsage {
  const read = [...history.map(({ content }) => content), question];
  const prompt = read.reduce((sum, text) => sum + countOf(text), 0);
  const completion = countOf(written);
  return { prompt_tokens: prompt, completion_tokens: completion, total_tokens: prompt + completion };
}

function countOf(text: string): number {
  return text.match(/[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu)?.length ?? 0;
}
