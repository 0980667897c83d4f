const VERB =
  'said|says|told|tells|announced|claimed|claims|promised|demanded|demands|thinks|thought|wants|wanted|warned|replied|responded';
const NO_SUBJECT =
  'is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|may|might|must|happened|happens|caused|led|made|went|else|exactly|time|day|date|year';
const TOLD = new RegExp(
  String.raw`^what ((?:the|an?|his|her|their|its|both|two|some) [^,?]{2,60}?|(?!(?:${NO_SUBJECT})\b)[^\s,?]{1,30}(?: (?!(?:the|an?|of|in|to|for|after|before|when)\b)[^\s,?]{1,30}){0,3}?) (?:${VERB})\b`,
  'i',
);

/** Whose words the clause of an indirect question asks for: "the mayor" of "(tell me) what the mayor said about it"; null where it asks for nobody's. */
export function toldBy(clause: string): string | null {
  return TOLD.exec(clause)?.[1] ?? null;
}
