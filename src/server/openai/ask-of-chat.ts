import type { AskRequest, Turn } from '../../protocol/ask-request.ts';
import { withoutEnd } from '../../protocol/answer-in-markdown.ts';
import type { ChatMessage, ChatRequest } from '../../protocol/chat-completion.ts';
import { ProblemError } from '../problem-error.ts';
import { modeOf } from './chat-models.ts';

const mostTurns = 20;
const mostCharacters = 8000;
const longestQuestion = 1000;

/**
 * The question of a chat and its history: the last message, and of those before it the newest 20 of user and assistant,
 * each cut to 8,000 characters and without the sources that an answer ended with. Other messages are instructions,
 * which an answer made of quotes cannot follow. Throws `BAD_REQUEST`, or `NOT_FOUND` for an unknown model.
 */
export function askOfChat({ model, messages, dateline }: ChatRequest): AskRequest {
  const mode = modeOf(model) ?? dateline?.mode;
  const turns = messages.flatMap((message, index) => turnOf(message, `messages.${index}`));
  const last = turns.pop();
  if (last?.role !== 'user') throw new ProblemError('BAD_REQUEST', 'The last message must be from the user.');
  const question = last.content.trim();
  if (question === '' || question.length > longestQuestion) {
    const has = question.length.toLocaleString('en');
    throw new ProblemError(
      'BAD_REQUEST',
      `The last message must be a question of 1 to 1,000 characters; it has ${has}.`,
    );
  }
  const history = turns.slice(-mostTurns).map((turn) => ({ ...turn, content: turn.content.slice(0, mostCharacters) }));
  return {
    question,
    history,
    ...(dateline?.filter && { filter: dateline.filter }),
    ...(mode && { mode }),
  };
}

/** What was said; nothing where the message is an instruction, the result of a tool, or empty. */
function turnOf({ role, content }: ChatMessage, path: string): Turn[] {
  if (role !== 'user' && role !== 'assistant') return [];
  const text = textOf(content, path);
  if (role === 'user') return [{ role, content: text }];
  return text === '' ? [] : [{ role, content: withoutEnd(text) }];
}

function textOf(content: ChatMessage['content'], path: string): string {
  if (typeof content === 'string' || !content) return content ?? '';
  const parts = content.map(({ type, text, refusal }, index) => {
    const part = type === 'refusal' ? refusal : text;
    if (part !== undefined && (type === 'text' || type === 'refusal')) return part;
    throw new ProblemError(
      'BAD_REQUEST',
      `${path}.content.${index}: only text is read here, no images, sound or files.`,
    );
  });
  return parts.join('\n');
}
