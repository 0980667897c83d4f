import type { AskRequest } from '../../protocol/ask-request.ts';
import type { ChatModel } from '../../protocol/chat-completion.ts';
import { ProblemError } from '../problem-error.ts';

/** The names under which clients of OpenAI can ask: with a language model where one is configured, and always in quotes. */
const modes: Readonly<Record<string, AskRequest['mode']>> = {
  dateline: undefined,
  'dateline-extractive': 'extractive',
};

/** What clients of OpenAI can choose from. */
export const chatModels: readonly ChatModel[] = Object.keys(modes).map((id) => ({
  id,
  object: 'model',
  // When there was one first: the day of the first release.
  created: Date.UTC(2026, 10, 22) / 1000,
  owned_by: 'dateline',
}));

/** Of which mode the answers of a model are; undefined for what is configured. Throws `NOT_FOUND`. */
export function modeOf(model: string): AskRequest['mode'] {
  if (Object.hasOwn(modes, model)) return modes[model];
  throw new ProblemError('NOT_FOUND', `There is no model of this name. There are: ${Object.keys(modes).join(', ')}.`);
}
