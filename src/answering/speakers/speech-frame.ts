import type { TokenRun } from './noun-phrase.ts';

/** One place in a sentence where somebody's words or view are given. */
export interface SpeechFrame {
  readonly how: 'direct' | 'indirect' | 'according-to';
  /** Base form of the verb; `according` where there is none. */
  readonly verb: string;
  readonly verbAt: number;
  /** Tokens that name the speaker; null where only a pronoun stands. */
  readonly speaker: TokenRun | null;
  /** `he`, `they` …, where the speaker is a pronoun. */
  readonly pronoun: string | null;
  /** Tokens of what is said. */
  readonly scope: TokenRun;
  /** Passed on by another: "as reported by". */
  readonly reported: boolean;
}
