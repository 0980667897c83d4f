import type { Claim } from '../../protocol/claim.ts';
import type { Speaker } from '../speakers/speaker.ts';
import type { Bound } from './figure.ts';

/** What one sentence asserts, before it is known which article and marker it is cited under. */
export interface ExtractedClaim {
  readonly subject: string;
  readonly kind: Claim['kind'];
  /** As written: `around 10,000`, `18 October`, `refrained from confirming`. */
  readonly value: string;
  readonly min?: number;
  readonly max?: number;
  readonly unit?: string;
  readonly approximate: boolean;
  readonly bound: Bound;
  /** An order of magnitude: `thousands`. */
  readonly vague: boolean;
  readonly position?: NonNullable<Claim['position']>;
  /** `YYYY-MM-DD` of a date claim, its text resolved with the article's date. */
  readonly date?: string;
  readonly speaker: Speaker | null;
  /** What befell the people counted (`dead`, `hurt` …), sorted; empty where nothing of the kind is said. */
  readonly states: readonly string[];
  /** Base forms of the capitalised words that tell the counted noun from others (`korean`). */
  readonly names: readonly string[];
  /** Base forms of the content words of its clause and sentence, without the unit, the speaker and the verbs of speech. */
  readonly context: readonly string[];
  /** The sentence says that the figure replaces another: "rose to", "revised". */
  readonly updates: boolean;
}

/** A claim with the article it stands in. */
export interface SourcedClaim extends ExtractedClaim {
  readonly articleId: string;
  readonly marker: number;
  /** Date of the article (`YYYY-MM-DD`, `YYYY-MM` or `YYYY`), null where it is undated. */
  readonly asOf: string | null;
  /** Shared by articles that copy each other; an article without copies has its own id here. */
  readonly copyGroup: string;
  /** The outlet, where it is known. */
  readonly publisher?: string | null;
}
