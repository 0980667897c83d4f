import type { Passage } from '../../domain/passage.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { answerAboutArticles } from '../about-articles/answer-about-articles.ts';
import { pickEvidence } from '../evidence/pick-evidence.ts';
import { corpusWords } from '../names/corpus-words.ts';
import type { Question } from '../question/read-question.ts';
import { isNoQuestion } from '../refusing/is-no-question.ts';
import { lookedFor } from '../refusing/looked-for.ts';
import type { Refusal } from '../refusing/refusal.ts';
import { answerNotFound } from './answer-not-found.ts';
import { answerOverview } from './answer-overview.ts';
import { answerTimeline } from './answer-timeline.ts';
import { WEEKDAY } from './dated-evidence.ts';
import type { FoundAnswer } from './found-answer.ts';

/** What is asked of an article can only be found in its metadata. */
const ONE_ARTICLE = /\b(?:article|piece|interview|by ?line)\b/i;

/**
 * The answer to a question that is not answered by its best sentences: one about the articles themselves, a dated list, an
 * overview. Null for every other kind, and where no article has what is asked about it.
 */
export function answerByKind(
  question: Question,
  passages: readonly Passage[],
  snapshot: Snapshot,
  articleIds: ReadonlySet<string> | undefined,
): FoundAnswer | null {
  if (isNoQuestion(question.text, (word) => corpusWords(snapshot).all.has(word))) return null;
  switch (question.kind) {
    case 'about-article': {
      const isAllowed = ({ id }: { id: string }) => articleIds?.has(id) ?? true;
      const answer = answerAboutArticles(question.text, [...snapshot.articles.values()].filter(isAllowed), snapshot);
      if (answer || !ONE_ARTICLE.test(question.text)) return answer;
      const words = question.terms.map(({ word }) => word);
      return orRefusal({ reason: 'fact-missing', lookedFor: lookedFor(words) }, question, passages, snapshot);
    }
    case 'timeline': {
      const answer = answerTimeline(question, passages, snapshot, articleIds);
      // "What happened to him on Sunday?": undated articles do not tell which Sunday, but a sentence may say the word.
      if ('reason' in answer && question.names.length > 0 && WEEKDAY.test(question.text)) return null;
      return orRefusal(answer, question, passages, snapshot);
    }
    case 'overview':
      return orRefusal(answerOverview(question, passages, snapshot, articleIds), question, passages, snapshot);
    default:
      return null;
  }
}

function orRefusal(
  answer: FoundAnswer | Refusal,
  question: Question,
  passages: readonly Passage[],
  snapshot: Snapshot,
): FoundAnswer {
  return 'reason' in answer ? answerNotFound(answer, pickEvidence(question, passages, snapshot)) : answer;
}
