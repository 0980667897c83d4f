/** A phrase without its article. */
export function withoutArticle(text: string): string {
  return text.replace(/^(?:the|an?)\s+/i, '');
}

/** A name without "the": "A" and "An" are part of a name. */
export function withoutThe(name: string): string {
  return name.replace(/^the /i, '');
}
