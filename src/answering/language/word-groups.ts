import { stemmer } from 'stemmer';

/** For each word of the groups, as index term, the others of its groups, each with the share. */
export function relateGroups(
  groups: Iterable<readonly string[]>,
  share: number,
): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const related = new Map<string, Map<string, number>>();
  for (const group of groups) {
    const terms = group.map((word) => stemmer(word.toLowerCase()));
    for (const term of terms) {
      const others = related.get(term) ?? new Map<string, number>();
      for (const other of terms) if (other !== term) others.set(other, share);
      related.set(term, others);
    }
  }
  return related;
}
