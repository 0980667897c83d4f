/** The question with its mark, which readers leave out: to a model it is another text without. */
export function withMark(question: string): string {
  return /[?!.]\s*$/.test(question) ? question : `${question}?`;
}
