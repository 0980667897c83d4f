const CAPACITY =
  /\b(?:(?:licen[cs]ed|allowed|permitted|designed|built|certified|able|enough) (?:to|for)|can (?:hold|carry|seat|accommodate|house|store)|room for|(?:capacity|limit|maximum) of|limited to)\b[^.;:]{0,40}$/i;

/** Whether the words before a figure say that it is what may be, not what is: "licensed to carry", "a capacity of". */
export function isCapacity(before: string): boolean {
  return CAPACITY.test(before);
}
