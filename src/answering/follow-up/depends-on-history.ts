import type { Name } from '../names/names-in.ts';

/** How a question leans on the turns before it. */
export type Dependence =
  | { readonly kind: 'person-pronoun'; readonly pronoun: RegExpExecArray }
  | { readonly kind: 'other-pronoun' }
  | { readonly kind: 'other-name'; readonly name: string }
  | { readonly kind: 'question-word' };

const PERSON = /\b(?:he|she|him|his|her|hers)\b/i;
const OTHER =
  /\b(?:they|them|their|theirs|its|those|these|the (?:same|former|latter|two|pair|other|others))\b|\bit\b(?! (?:true|correct|likely|possible|known|clear))|\b(?:that|this)\b(?=\s*(?:[?.!,]|$|(?:is|was|are|were|did|does|do|has|had|have|happen\w*|mean\w*|come|came|take|took|start\w*|begin|began|claim|figure|number|statement|report|visit|deal|treaty|pact|meeting|decision|one)\b))|\b(?:then|there)\b(?=\s*[?.!]?$)/i;
const ELLIPSIS = /^(?:and|but|or|what about|how about|and what about|same for)\b[\s,]*/i;
const QUESTION_WORD_ONLY =
  /^(?:and |but |so |ok(?:ay)?,? )?(?:who|when|where|why|how|what|which|since when|how (?:many|much|so|come)|by whom|how do (?:you|they) know|says who|who (?:says|said) so|really|are you sure|(?:tell me )?more(?: about (?:it|that|this))?|go on)\s*[?.!]*$/i;

/** How `question` depends on history, or null where it stands alone. `names` are those in the question. */
export function dependsOnHistory(question: string, names: readonly Name[]): Dependence | null {
  const text = question.trim();
  if (QUESTION_WORD_ONLY.test(text)) return { kind: 'question-word' };
  const person = PERSON.exec(text);
  if (person && !names.some(({ start }) => start < person.index)) return { kind: 'person-pronoun', pronoun: person };
  const name = names[0];
  if (ELLIPSIS.test(text) && name && wordsBeside(text, name) <= 1)
    return { kind: 'other-name', name: text.slice(name.start, name.end) };
  const other = OTHER.exec(text);
  if (other && !names.some(({ start }) => start < other.index)) return { kind: 'other-pronoun' };
  return ELLIPSIS.test(text) && names.length === 0 ? { kind: 'other-pronoun' } : null;
}

/** Words of an elliptic question besides its opening, the name and articles. */
function wordsBeside(text: string, name: Name): number {
  const rest = `${text.slice(0, name.start)} ${text.slice(name.end)}`.replace(ELLIPSIS, ' ').replace(/['’]s\b/g, ' ');
  return (rest.match(/\p{L}+/gu) ?? []).filter((word) => !/^(?:the|a|an|s)$/i.test(word)).length;
}
