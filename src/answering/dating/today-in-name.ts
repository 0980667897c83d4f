/** Whether a text ends with a name that holds the word: "USA Today" is no day. */
export function endsWithTodayInName(text: string): boolean {
  return /\p{Lu}[\p{L}.&]{0,40} Today$/u.test(text.slice(-60));
}
