import type { SourcedCandidate } from './candidate.ts';

const BY_ESTIMATE =
  /\b(?:by|in|on|from) (?:the )?(.{2,60}?)['’]s? (?:own )?(?:estimate|count|reckoning|account|figures?|tally|view|assessment|words?)\b/i;
const ACCORDING = /\baccording to (?:the )?(.{2,60})/i;
const SAYS =
  /\b(?:did|does|do|has|have) (?:the )?(.{2,60}?) (?:say|said|claim|count|counted|estimate|report|put|give|speak|mention|announce)\b/i;

/** The words that name whose figure a question asks for ("by the army's estimate", "according to police"), lower case. */
export function askedSource(question: string): readonly string[] {
  const found = BY_ESTIMATE.exec(question) ?? ACCORDING.exec(question) ?? SAYS.exec(question);
  return (found?.[1] ?? '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 3 || /^(?:un|eu|us|uk|nato)$/.test(word));
}

const BETWEEN = /\bbetween (.{2,80}?)(?: about| over| on| as to| regarding|[?,]|$)/i;
const DO_THEY =
  /\b(?:do|does|did|have|has) (.{2,80}?) (?:agree|disagree|differ|give|gave|report|say|put|claim|cite|name)\b/i;

/** The words that name who is said to agree or not ("between the army and the rebels"), lower case. */
export function namedSides(question: string): readonly string[] {
  return [BETWEEN, DO_THEY].flatMap(
    (pattern) => (pattern.exec(question)?.[1] ?? '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [],
  );
}

/** Those that the source gives, by speaker or outlet; all of them where none does. */
export function bySource(
  words: readonly string[],
  candidates: readonly SourcedCandidate[],
): readonly SourcedCandidate[] {
  if (words.length === 0) return candidates;
  const given = candidates.filter(({ claim }) => {
    const names = `${claim.speaker?.name ?? ''} ${claim.publisher ?? ''}`.toLowerCase();
    return words.some((word) => names.includes(word));
  });
  return given.length > 0 ? given : candidates;
}
