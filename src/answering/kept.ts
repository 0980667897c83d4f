/** What was made for a key before, or what `make` makes now; kept as long as the key is, since questions come back to it. */
export function kept<Key extends object, Value>(cache: WeakMap<Key, Value>, key: Key, make: () => Value): Value {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const made = make();
  cache.set(key, made);
  return made;
}
