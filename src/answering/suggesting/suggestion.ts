/** A question that was asked and answered, with the articles that its answer cites. */
export interface Suggestion {
  readonly question: string;
  readonly articleIds: readonly string[];
}

/** Follow-up questions for an answer: other known ones whose answers cite the same articles. */
export function followUpsFor(
  question: string,
  cited: readonly string[],
  suggestions: readonly Suggestion[],
  most = 3,
): string[] {
  const ids = new Set(cited);
  const asked = question.toLowerCase();
  return suggestions
    .filter((known) => known.question.toLowerCase() !== asked && known.articleIds.some((id) => ids.has(id)))
    .slice(0, most)
    .map((known) => known.question);
}
