/** Sources in general, whichever they are. */
export const SOURCE = '(?:sources?|reports?|articles?|accounts?|papers?|newspapers?|outlets?|stories)';
const AGREED_ON =
  /\b(?:(?:dis)?agree\w*|differ\w*|disput\w*|conflict\w*|contradict\w*|discrepanc\w+|consistent|same (?:story|thing|account|version))\b.{0,80}?\s(?:on|about|over|as to|regarding|concerning) (.{3,200})$/i;
/** "Competing theories", "rival accounts"; "any disagreement". */
export const RIVAL_ACCOUNTS =
  '(?:competing|rival|conflicting|contradictory|contradicting|differing|diverging|opposing|different) (?:theor(?:y|ies)|claims?|versions?|accounts?|explanations?|estimates?|reports?|figures?|numbers?|totals?|stor(?:y|ies)|statements?)';
export const ANY_DISAGREEMENT =
  '(?:any|is there(?: an?)?|are there) (?:(?:disagreement|contradiction|discrepanc(?:y|ies))s?|' +
  'differences? (?:between|in) (?:\\w+ ){0,4}(?:numbers?|figures?|counts?|tolls?|estimates?|accounts?|reports?|articles|sources))';
const TOLD_DIFFERENTLY = new RegExp(
  `\\b${RIVAL_ACCOUNTS}\\b.{0,40}?\\s(?:of|on|about|over|for|as to|regarding|concerning) (.{3,200})$`,
  'i',
);
/** "The final count - any disagreement between ministry and company?" */
const MATTER_FIRST = new RegExp(
  `^(.{3,200}?)(?: [-–—]|[:;,]) .{0,40}\\b(?:${RIVAL_ACCOUNTS}|${ANY_DISAGREEMENT})\\b`,
  'i',
);
/** "What do different sources say about why the ferry sank?" */
export const SOURCES_SAY = `^what (?:do|does|did|have|has) (?:(?:the|these|your|our|all|different|various|other|several) )*${SOURCE} (?:say|report|state|claim|tell(?: us)?|write|give)`;
const SAID_BY_SOURCES = new RegExp(`${SOURCES_SAY} (?:about|on|regarding|concerning|as to|of) (.{3,200})$`, 'i');
/** "Do all sources confirm that the ferry sank?" */
export const ALL_SOURCES = `^(?:do|does|did|have|has) (?:all|both|most|every|each|any)(?: of)?(?: (?:the|these|your|our))? ${SOURCE}`;
const CONFIRMED_BY_ALL = new RegExp(
  `${ALL_SOURCES} (?:confirm|say|report|state|accept|believe)(?:ed|s)? (?:that |whether |if )?(.{3,200})$`,
  'i',
);

/** What sources are asked to agree on: "why the ferry sank" of "Do they agree on why the ferry sank?". Null for any other question. */
export function matterOf(question: string): string | null {
  const asked = question.trim();
  for (const pattern of [MATTER_FIRST, AGREED_ON, TOLD_DIFFERENTLY, SAID_BY_SOURCES, CONFIRMED_BY_ALL]) {
    const matter = pattern.exec(asked)?.[1];
    if (matter !== undefined) return matter;
  }
  return null;
}
