import { isSpeaker } from '../evidence/said-by.ts';
import type { SourcedCandidate } from './candidate.ts';
import { textBefore } from './surroundings.ts';

/** Shorter words of a source (`sourceWords`) are acronyms. */
const MOST_OF_ACRONYM = 3;

/** Those that the source gives, by speaker or outlet, or a government by another name; all of them where none does. */
export function bySource(
  words: readonly string[],
  candidates: readonly SourcedCandidate[],
): readonly SourcedCandidate[] {
  if (words.length === 0) return candidates;
  const given = ofSource(words, candidates);
  return given.length > 0 ? given : candidates;
}

/** Those that the sources give that are asked to be compared, where each of them gives some; else all. */
export function bySides(
  sides: readonly (readonly string[])[],
  candidates: readonly SourcedCandidate[],
): readonly SourcedCandidate[] {
  const given = sides.map((words) => ofSource(words, candidates));
  return given.length > 0 && given.every((found) => found.length > 0) ? [...new Set(given.flat())] : candidates;
}

function ofSource(words: readonly string[], candidates: readonly SourcedCandidate[]): readonly SourcedCandidate[] {
  const given = candidates.filter(({ claim }) =>
    holdsAny(words, `${claim.speaker?.name ?? ''} ${claim.publisher ?? ''}`),
  );
  if (given.length > 0) return given;
  return candidates.filter(
    ({ claim, evidence }) => claim.speaker && isSpeaker(words.join(' '), claim.speaker, evidence.passage.article),
  );
}

/** Those that tell of the one whose stance is asked for, in the sentence or the one before; none where none does. */
export function byStanceTaker(
  words: readonly string[],
  candidates: readonly SourcedCandidate[],
): readonly SourcedCandidate[] {
  if (words.length === 0) return candidates;
  return candidates.filter(({ claim, evidence }) =>
    holdsAny(words, `${claim.speaker?.name ?? ''} ${evidence.text} ${textBefore(evidence)}`),
  );
}

function holdsAny(words: readonly string[], text: string): boolean {
  const lower = text.toLowerCase();
  return words.some((word) => (word.length > MOST_OF_ACRONYM ? lower.includes(word) : holdsAcronym(word, text)));
}

/** "WHO" is neither in "who" nor in "WHOLE". */
function holdsAcronym(word: string, text: string): boolean {
  return new RegExp(`(?<![\\p{L}\\p{N}])${[...word.toUpperCase()].join('\\.?')}(?![\\p{L}\\p{N}])`, 'u').test(text);
}
