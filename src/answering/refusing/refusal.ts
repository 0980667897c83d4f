import type { Snapshot } from '../../domain/snapshot.ts';
import type { NotFound } from '../../protocol/answer.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { termsOfHeadline } from '../evidence/term-sets.ts';
import { corpusWords } from '../names/corpus-words.ts';
import { isCountryName } from '../names/country-names.ts';
import { holdsQuoted } from '../question/holds-quoted.ts';
import { heldBy, isKnown, type KeyTerm } from '../question/key-terms.ts';
import type { Question } from '../question/read-question.ts';
import { isAnswered } from './is-answered.ts';
import { isNoQuestion } from './is-no-question.ts';
import { lookedFor } from './looked-for.ts';

export type Refusal = Pick<NotFound, 'reason' | 'lookedFor'>;

/** Below this share of the key terms and this similarity, not even the subject is there. */
const ON_TOPIC = { coverage: 0.25, similarity: 0.35 };

/** Why the corpus holds no answer, or null where it holds one; decided on the best evidence. */
export function refusalFor(
  question: Question,
  evidence: readonly Evidence[],
  snapshot: Snapshot,
  filtered: boolean,
): Refusal | null {
  if (question.terms.length === 0 || isNoQuestion(question.text, (word) => corpusWords(snapshot).all.has(word)))
    return { reason: 'not-a-question', lookedFor: null };
  const best = evidence[0];
  const words = question.terms.map(({ word }) => word);
  if (!best) {
    const reason = filtered ? 'filtered-out' : question.speaker ? 'fact-missing' : 'off-topic';
    return { reason, lookedFor: lookedFor(words) };
  }
  const unknown = unknownNames(question, evidence, snapshot);
  if (holdsQuoted(question, best.text)) return null;
  if (unknown.length === 0 && isAnswered(question, evidence, snapshot)) return null;
  const { articleCoverage, similarity } = best.features;
  const offTopic = articleCoverage < ON_TOPIC.coverage && similarity < ON_TOPIC.similarity;
  return {
    reason: offTopic ? 'off-topic' : 'fact-missing',
    lookedFor: lookedFor(unknown.length > 0 ? unknown : words),
  };
}

/** Names in the question that are nowhere in the corpus, nor in a headline: whatever is said here is not said of them. */
function unknownNames({ terms }: Question, evidence: readonly Evidence[], snapshot: Snapshot): string[] {
  const inHeadline = (term: KeyTerm) =>
    evidence.some(({ passage }) => heldBy(term, termsOfHeadline(passage.article, snapshot)) > 0);
  return terms
    .filter(({ name, word }) => name && (/^\p{Lu}/u.test(word) || isCountryName(word)))
    .filter((term) => !isKnown(term, snapshot) && !inHeadline(term))
    .map(({ word }) => word);
}
