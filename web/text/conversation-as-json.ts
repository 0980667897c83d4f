import type { Answer } from '../../src/protocol/answer.ts';

/** Finished answers exactly as the server sent them, with the server they are from and when they were saved (ISO 8601, UTC). */
export function conversationAsJson(answers: readonly Answer[], origin: string, savedAt: Date): string {
  return `${JSON.stringify({ format: 'dateline-conversation', version: 1, origin, savedAt: savedAt.toISOString(), answers }, null, 2)}\n`;
}
