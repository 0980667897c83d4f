import type { Answer } from '../../protocol/answer.ts';

/** The part of an answer that depends on what was found. */
export type FoundAnswer = Pick<Answer, 'status' | 'text' | 'statements' | 'citations' | 'notFound' | 'notices'>;
