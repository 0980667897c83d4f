import type { Name } from '../names/names-in.ts';
import type { QuestionKind } from './question-kind.ts';

const BEFORE =
  /\b(?:according to|words of|words by|quot(?:e|es|ed|ation) (?:from|of|by)?|said by|statement (?:of|by|from)|did|does|do|has|have|had|was|is)\s+(?:(?!(?:say|said|tell|told|about|in|on|at|to|from|with|against)\b)\p{L}+\s+){0,6}$/iu;

/**
 * Whose words a question asks for: the name after its auxiliary or "according to", or before "'s exact words"; null where
 * it asks for nobody's. `names` are those in the question, in order.
 */
export function askedSpeaker(kind: QuestionKind, question: string, names: readonly Name[]): string | null {
  if (kind !== 'what-said' && kind !== 'exact-words') return null;
  const speaker = names.find(
    ({ start, end }) =>
      BEFORE.test(question.slice(0, start)) ||
      /^['’]s?\s+(?:exact |own |very )?(?:words|statement|quote|comment|reaction|response)/i.test(question.slice(end)),
  );
  return speaker?.text ?? null;
}
