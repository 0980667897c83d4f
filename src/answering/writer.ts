import type { Notice, Statement } from '../protocol/answer.ts';
import type { Turn } from '../protocol/ask-request.ts';
import type { Citation } from '../protocol/citation.ts';
import type { FoundAnswer } from './composing/found-answer.ts';

/** An answer made of quotes, verified, from which a language model may write prose. */
export interface Draft extends Pick<FoundAnswer, 'claims' | 'development'> {
  /** The question as asked without history. */
  readonly question: string;
  readonly status: 'answered' | 'disputed';
  /** Every quote on offer under its final marker, those of `statements` among them. */
  readonly offered: readonly Citation[];
  /** The answer made of quotes; sent where nothing that the model writes passes. */
  readonly statements: readonly Statement[];
  /** Milliseconds since the question came, which count towards the reader's patience. Default 0. */
  readonly waitedMs?: number;
}

/** What comes of a draft, in order: statements to send, sentences that were refused, what the reader should know. */
export type Written =
  | { readonly kind: 'statement'; readonly statement: Statement }
  | { readonly kind: 'withheld'; readonly text: string; readonly reason: string }
  | { readonly kind: 'notice'; readonly notice: Notice };

/** Writes answers with a language model whose every sentence is checked. Never throws for what the model does. */
export interface Writer {
  /** As the answer names it. */
  readonly model: string;
  /** Statements that passed the checks, or those of the draft where none did. Ends early once `signal` aborts. */
  write(draft: Draft, signal: AbortSignal): AsyncIterable<Written>;
  /** The question as asked without the turns before it, or null where the model gives none that may be used. */
  standalone(question: string, history: readonly Turn[], signal: AbortSignal): Promise<string | null>;
}
