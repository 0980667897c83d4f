import type { ClaimSource, ExtractedClaim, FigureClaim } from '../claims/extracted-claim.ts';
import type { Evidence } from '../evidence/evidence.ts';

/** A claim, and the sentence it stands in. */
export interface FoundClaim<Claim extends ExtractedClaim = ExtractedClaim> {
  readonly claim: Claim;
  readonly evidence: Evidence;
}

/** A claim that can be what is asked for. */
export interface Candidate<Claim extends ExtractedClaim = ExtractedClaim> extends FoundClaim<Claim> {
  /** For each word asked about, in order, how well the sentence (1), what is beside it and its article (less) hold it. */
  readonly levels: readonly number[];
  /** The same of the sentence alone. */
  readonly here: readonly number[];
}

/** A candidate that is about what is asked. */
export type Relevant<Found extends Candidate = Candidate> = Found & {
  /** Weighted share of the question's words that it holds, 0 to 1. */
  readonly relevance: number;
};

/** A candidate whose claim is known to be somebody's, or its article's. */
export interface SourcedCandidate<Claim extends ExtractedClaim = ExtractedClaim> extends Candidate<Claim> {
  readonly claim: Claim & ClaimSource;
  readonly relevance: number;
}

/** A figure, and whether the attribute asked for ("height") stands beside it. */
export interface FigureCandidate extends Candidate<FigureClaim> {
  readonly nounBeside: boolean;
}
