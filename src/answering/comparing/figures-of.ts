import type { Sentence } from '../../domain/sentence.ts';
import type { FigureClaim } from '../claims/extracted-claim.ts';
import { figureClaims } from '../claims/figure-claims.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { kept } from '../kept.ts';

const claimsOf = new WeakMap<Sentence, readonly FigureClaim[]>();

/** The figures that a sentence asserts; read once, since it takes a tagger. */
export function figuresOf({ sentence, text }: Evidence): readonly FigureClaim[] {
  return kept(claimsOf, sentence, () => figureClaims(text));
}
