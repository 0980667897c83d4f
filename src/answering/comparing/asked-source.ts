import { accordingTo } from '../question/according-to.ts';
import { sourceWords } from './source-words.ts';

const BY_ESTIMATE =
  /\b(?:by|in|on|from) (?:the )?([^,?]{2,60}?)['’]s? (?:own )?(?:estimate|count|reckoning|account|figures?|tally|view|assessment|words?)\b/i;
const SAYS =
  /\b(?:did|does|do|has|have) (?:the )?(.{2,60}?) (?:say|said|claim|count|counted|estimate|report|put|give|speak|mention|announce|confirm|believe|think|acknowledge|admit|allege|cite|record|list)\b/i;

/** The words that name whose figure a question asks for ("by the army's estimate", "according to police"), lower case. */
export function askedSource(question: string): readonly string[] {
  return sourceWords(BY_ESTIMATE.exec(question)?.[1] ?? accordingTo(question) ?? SAYS.exec(question)?.[1]);
}
