import type { Claim } from '../../protocol/claim.ts';
import type { Speaker } from '../speakers/speaker.ts';
import type { Bound } from './figure.ts';

interface Asserted {
  /** What it is about, as written: the counted noun, the event. */
  readonly subject: string;
  /** As written: `around 10,000`, `18 October`, `refrained from confirming`. */
  readonly value: string;
  /** Where it is made in the sentence: the number, the first word of the date, the word that is affirmed or denied. */
  readonly at: number;
}

/** A number of something. */
export interface FigureClaim extends Asserted {
  readonly kind: 'figure';
  readonly figure: 'count' | 'percent' | 'money';
  /** No upper end for `at least 12`, no lower one for `up to 12`. */
  readonly min?: number;
  readonly max?: number;
  readonly bound: Bound;
  /** An order of magnitude: `thousands`. */
  readonly vague: boolean;
  readonly approximate: boolean;
  /** Base form of the counted noun or the unit, close synonyms under one word. */
  readonly unit?: string;
  /** No noun follows the number: "spoke of 7,000". */
  readonly bare: boolean;
  /** The verb that tells what was done to or by what is counted. */
  readonly verb: { readonly lower: string; readonly lemma: string } | null;
  /** What befell the people counted (`dead`, `hurt` …), sorted; empty where nothing of the kind is said. */
  readonly states: readonly string[];
  /** The capitalised words that tell the counted noun from others, lower case (`korean`). */
  readonly names: readonly string[];
  /** What the sentence says it is not: "19,000, not 90,000". */
  readonly negated: boolean;
  /** A part of another figure: "among them 9 children". */
  readonly part: boolean;
  /** What there may be, not what there is: "licensed to carry 199". */
  readonly capacity: boolean;
  /** The sentence says that the figure replaces another: "rose to", "revised". */
  readonly updates: boolean;
}

/** When an event was or will be. */
export interface DateClaim extends Asserted {
  readonly kind: 'date';
  /** The first and the last day that it may be, `YYYY-MM-DD`; `????` for a year that neither text nor article gives. */
  readonly first: string;
  readonly last: string;
}

/** What somebody says to be so, not to be so, or open. */
export interface PositionClaim extends Asserted {
  readonly kind: 'position';
  readonly position: NonNullable<Claim['position']>;
}

/** What one sentence asserts, before it is known by whom and in which article. */
export type ExtractedClaim = FigureClaim | DateClaim | PositionClaim;

/** Where a claim stands. */
export interface ClaimSource {
  readonly speaker: Speaker | null;
  readonly articleId: string;
  readonly marker: number;
  /** Date of the article (`YYYY-MM-DD`, `YYYY-MM` or `YYYY`), null where it is undated. */
  readonly asOf: string | null;
  /** Shared by articles that copy each other; an article without copies has its own id here. */
  readonly copyGroup: string;
  /** The outlet, where it is known. */
  readonly publisher?: string | null;
}

/** A claim with the article it stands in. */
export type SourcedClaim = ExtractedClaim & ClaimSource;
