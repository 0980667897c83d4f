/** Windows-1252 for the bytes 0x80 to 0x9F; the five holes keep their control character, as in the WHATWG table. */
const UPPER_CONTROLS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Puts right what Node 20's `TextDecoder('windows-1252')` leaves as C1 controls (it decodes as ISO-8859-1,
 * nodejs/node issue 56542): curly quotes, dashes, the euro sign.
 */
export function restoreWindows1252(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (control) => UPPER_CONTROLS[control.charCodeAt(0) - 0x80] ?? control);
}
