const FULL_NAME = /(?<![\p{L}.] ?)\p{Lu}\p{Ll}[\p{L}'’-]{0,30} (\p{Lu}\p{Ll}[\p{L}'’-]{0,30})/gu;

/** A quote with the full name for each surname that another cited quote says in full; none where nothing changes. */
export function withFullNames(quote: string, others: readonly { readonly quote: string }[]): string[] {
  let text = quote;
  for (const { quote: other } of others) {
    if (other === quote) continue;
    for (const [name, surname = ''] of other.slice(0, 2000).matchAll(FULL_NAME)) {
      const alone = new RegExp(`(?<!\\p{Lu}[\\p{L}.]* )\\b${surname}\\b(?! \\p{Lu})`, 'u');
      if (!text.includes(name)) text = text.replace(alone, name);
    }
  }
  return text === quote ? [] : [text];
}
