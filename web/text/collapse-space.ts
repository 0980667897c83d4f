/** A quote as it is read: runs of white space as one space. The quote itself keeps its own. */
export function collapseSpace(text: string): string {
  return text.trim().split(/\s+/).join(' ');
}
