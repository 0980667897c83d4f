const BETWEEN = /\bbetween (.{2,80}?)(?: about| over| on| as to| regarding|[?,]|$)/i;
const DO_THEY =
  /\b(?:do|does|did|have|has) (.{2,80}?) (?:agree|disagree|differ|give|gave|report|say|put|claim|cite|name)\b/i;

/** The words that name who is said to agree or not ("between the army and the rebels"), lower case. */
export function namedSides(question: string): readonly string[] {
  return [BETWEEN, DO_THEY].flatMap(
    (pattern) => (pattern.exec(question)?.[1] ?? '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [],
  );
}
