/**
 * The terms of a text with those of names that it gives in short: where the last word of a name stands ("Doe") and the
 * article has all of it ("Jane Doe"), the text is about that name. `names` are the terms of each name asked about.
 */
export function withFullNames(
  terms: ReadonlySet<string>,
  names: readonly (readonly string[])[],
  articleTerms: ReadonlySet<string>,
): ReadonlySet<string> {
  const short = names.filter(
    (name) =>
      name.length > 1 &&
      terms.has(name.at(-1) as string) &&
      !name.every((term) => terms.has(term)) &&
      name.every((term) => articleTerms.has(term)),
  );
  return short.length === 0 ? terms : new Set([...terms, ...short.flat()]);
}
