/** A moment (ISO 8601) as the reader's clock has it: "22 November 2026 at 11:20"; null stays null. */
export function moment(iso: string | null): string | null {
  if (iso === null) return null;
  return new Date(iso).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' });
}
