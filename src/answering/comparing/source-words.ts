/** The telling words of a name as a question gives it, lower case: those of more than three letters, acronyms, and short ones all know. */
export function sourceWords(names: string | undefined): string[] {
  return (names ?? '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 3 || /^(?:un|eu|us|uk|\p{Lu}[\p{Lu}\p{N}]+)$/u.test(word))
    .map((word) => word.toLowerCase());
}
