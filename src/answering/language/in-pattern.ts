/** A text as a regular expression finds just it. */
export function inPattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}

/** A text as a regular expression finds it whatever its marks: "Jane O’Doe" and "Jane O'Doe". */
export function inPatternWithAnyMarks(text: string): string {
  return text.replace(/[^\p{L}\p{N} ]/gu, '.');
}
