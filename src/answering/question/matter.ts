const AGREED_ON =
  /\b(?:(?:dis)?agree\w*|differ\w*|disput\w*|conflict\w*|contradict\w*|discrepanc\w+|consistent|same (?:story|thing|account|version))\b.{0,80}?\s(?:on|about|over|as to|regarding|concerning) (.{3,200})$/i;

/** What sources are asked to agree on: "why the ferry sank" of "Do they agree on why the ferry sank?". Null for any other question. */
export function matterOf(question: string): string | null {
  return AGREED_ON.exec(question.trim())?.[1] ?? null;
}
