/** Words that tell one of two names from the other: "South Korea" is not "Korea" for short. */
const TELLS_APART =
  /^(?:north|south|east|west|(?:north|south|east|west)ern|central|upper|lower|new|united|saint|st\.?|san|santa|el|los|great|greater)$/i;

/** What a name is called for short: its last word ("Doe" for "Jane Doe"), or two where that one alone is another's. */
export function shortName(name: string): string {
  const words = name.trim().split(/\s+/);
  const before = words.at(-2);
  return words.slice(before !== undefined && TELLS_APART.test(before) ? -2 : -1).join(' ');
}
