/** A text without the blanks that some pages leave before their commas and full stops. */
export function closedUp(text: string): string {
  return text.replace(/ ([.,;])/g, '$1');
}
