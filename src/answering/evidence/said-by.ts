import { findSpeaker } from '../speakers/find-speaker.ts';
import type { Evidence } from './evidence.ts';

/** Only so many sentences are read for their speaker: the better ones. */
const READ = 40;
/** What is told of a speaker's will and view without words of theirs: "Doe demanded a review". */
const WILL =
  '(?:demand|want|urge|propos|promis|offer|plan|refus|reject|warn|fear|doubt|call|ask|insist|den(?:y|ie)|rul|announc|criti|prais|appeal|declin|hope|expect|oppos|back|support|disput|blam|accus|welcom|condemn|dismiss)\\w{0,6}';
/** Plain attributions that a tagger misreads where the name is a word too ("Prior said"). */
const SAYS = '(?:said|says|told|tells|wrote|added|replied)';

/**
 * The evidence that the given speaker says, in its order: words, and what is told of the speaker's will. The last word of
 * a name counts ("Doe", "Jane Doe").
 */
export function saidBy(speaker: string, evidence: readonly Evidence[]): Evidence[] {
  const wanted = speaker.toLowerCase().split(/\s+/).at(-1) as string;
  const name = wanted.replace(/[^\p{L}\p{N}]/gu, '.');
  const told = new RegExp(
    `(?<![\\p{L}])${name}(?:,[^,]{1,60},)? (?:(?:has|have|had|also|later|then|again|on \\w+) ){0,2}(?:${WILL}|${SAYS})\\b|\\b${SAYS} (?:[\\p{L}.’-]+,? ){0,4}${name}(?![\\p{L}])`,
    'iu',
  );
  // A speaker who is named nowhere in the passage cannot be meant by its pronouns.
  const near = evidence.filter(({ passage }) => passage.chunk.text.toLowerCase().includes(wanted));
  return near.slice(0, READ).filter(({ passage, sentence, text }) => {
    const found = findSpeaker(passage.article, sentence);
    if (found === null) return told.test(text);
    return found.name
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .includes(wanted);
  });
}
