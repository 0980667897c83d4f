import type { DropReason } from '../../../domain/article.ts';

/** What was decided about a line: null is body, `unsaid` that the model left it out, else the rule that dropped it. */
export type Verdict = DropReason | 'unsaid' | null;
