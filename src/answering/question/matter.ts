const AGREED_ON =
  /\b(?:(?:dis)?agree\w*|differ\w*|disput\w*|conflict\w*|contradict\w*|discrepanc\w+|consistent|same (?:story|thing|account|version))\b.{0,80}?\s(?:on|about|over|as to|regarding|concerning) (.{3,200})$/i;
/** "Do all sources confirm that the ferry sank?" */
export const ALL_SOURCES =
  '^(?:do|does|did|have|has) (?:all|both|most|every|each|any)(?: of)?(?: (?:the|these|your|our))? (?:sources?|reports?|articles?|accounts?|papers?|newspapers?|outlets?|stories)';
const CONFIRMED_BY_ALL = new RegExp(
  `${ALL_SOURCES} (?:confirm|say|report|state|accept|believe)(?:ed|s)? (?:that |whether |if )?(.{3,200})$`,
  'i',
);

/** What sources are asked to agree on: "why the ferry sank" of "Do they agree on why the ferry sank?". Null for any other question. */
export function matterOf(question: string): string | null {
  const asked = question.trim();
  return (AGREED_ON.exec(asked) ?? CONFIRMED_BY_ALL.exec(asked))?.[1] ?? null;
}
