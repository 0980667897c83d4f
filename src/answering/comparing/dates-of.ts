import type { Sentence } from '../../domain/sentence.ts';
import { dateClaims } from '../claims/date-claims.ts';
import type { DateClaim } from '../claims/extracted-claim.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { kept } from '../kept.ts';

const claimsOf = new WeakMap<Sentence, readonly DateClaim[]>();

/** The dates that a sentence gives; read once, since it takes a tagger. */
export function datesOf({ sentence, text, passage }: Evidence): readonly DateClaim[] {
  return kept(claimsOf, sentence, () => dateClaims(text, passage.article.publishedAt));
}
