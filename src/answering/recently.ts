/** `make` that remembers what it gave for the last `most` texts: one request reads a sentence several times, and questions come back. */
export function recently<Value>(most: number, make: (text: string) => Value): (text: string) => Value {
  const made = new Map<string, Value>();
  return (text) => {
    const known = made.get(text);
    const value = known ?? make(text);
    // Said last, it is forgotten last.
    if (known !== undefined) made.delete(text);
    else if (made.size >= most) made.delete(made.keys().next().value as string);
    made.set(text, value);
    return value;
  };
}
