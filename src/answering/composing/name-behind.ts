import { sliceOf } from '../../domain/span.ts';
import { isPerson } from '../claims/person-nouns.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Question } from '../question/read-question.ts';

const SOMEBODY = /\b[Aa]n? ((?:[\p{L}\p{N}'’-]+ ){1,5})/gu;
/** "Jane Doe, 31, …": how the next sentence names somebody who was told of without a name. */
const NAMED = /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3}, (?:aged )?\d{1,3},/u;
/** Two sentences with no more than this between them stand together. */
const GAP = 4;

/**
 * Of the evidence the sentence behind one that tells of somebody without a name ("A postman won the race."), where a person is
 * asked for and it begins with a name and an age; null where it does not.
 */
export function nameBehind({ slot }: Question, first: Evidence, evidence: readonly Evidence[]): Evidence | null {
  if (slot?.kind !== 'person') return null;
  if (![...first.text.matchAll(SOMEBODY)].some(([, words = '']) => words.split(' ').some(isPerson))) return null;
  const { passage, sentence } = first;
  const next = passage.chunk.sentences.find(({ start }) => start >= sentence.end);
  if (!next || next.start - sentence.end > GAP || !NAMED.test(sliceOf(passage.article.text, next))) return null;
  return evidence.find((item) => item.sentence === next) ?? null;
}
