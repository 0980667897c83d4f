const RECURRING = /\b(?:every|each|once in|once per)(?: an?)?\s$/i;

/** Whether a figure at this offset says how often something happens: "every 76 years". */
export function recurs(text: string, at: number): boolean {
  return RECURRING.test(text.slice(Math.max(0, at - 12), at));
}
