import { kept } from '../kept.ts';
import { heldBy, type KeyTerm } from '../question/key-terms.ts';

/** For each key term, in order, the share of it that a text holds, 0 to 1. */
export type HeldTerms = readonly number[];

/** What texts with these terms hold of each key term; each set of terms is looked at once. */
export function heldTermsOf(keyTerms: readonly KeyTerm[]): (terms: ReadonlySet<string>) => HeldTerms {
  const looked = new WeakMap<ReadonlySet<string>, HeldTerms>();
  return (terms) => kept(looked, terms, () => keyTerms.map((keyTerm) => heldBy(keyTerm, terms)));
}

/** For each key term the most that one of the texts holds. */
export function mostHeld(keyTerms: readonly KeyTerm[], texts: readonly HeldTerms[]): HeldTerms {
  return keyTerms.map((_, at) => {
    let most = 0;
    for (const held of texts) most = Math.max(most, held[at] ?? 0);
    return most;
  });
}

/** Weighted mean of what is held of the key terms (of those that `which` lets through), 0 to 1; 0 where there are none. */
export function shareHeld(
  keyTerms: readonly KeyTerm[],
  held: HeldTerms,
  which?: (keyTerm: KeyTerm) => boolean,
): number {
  let sum = 0;
  let all = 0;
  // A loop by index: this is asked of every sentence several times.
  for (let at = 0; at < keyTerms.length; at++) {
    const keyTerm = keyTerms[at] as KeyTerm;
    if (which !== undefined && !which(keyTerm)) continue;
    all += keyTerm.weight;
    sum += keyTerm.weight * (held[at] ?? 0);
  }
  return all === 0 ? 0 : sum / all;
}
