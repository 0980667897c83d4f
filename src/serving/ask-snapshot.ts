import { answerQuestion } from '../answering/answer-question.ts';
import { followUpsFor, type Suggestion } from '../answering/suggesting/suggestion.ts';
import type { Writer } from '../answering/writer.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import type { AnswerEvent } from '../protocol/answer-event.ts';
import type { AskRequest } from '../protocol/ask-request.ts';
import { HybridRetriever } from '../retrieval/hybrid-retriever.ts';
import { filteredArticles } from './filtered-articles.ts';
import { KEYWORD_ONLY } from './keyword-only.ts';
import { ownTurn } from './own-turn.ts';
import type { SentenceScores } from './sentence-scores.ts';

/** What one question is answered from, from start to end. */
export interface AskParts {
  readonly snapshot: Snapshot;
  readonly suggestions: readonly Suggestion[];
  /** The vector of a question; null where there is none. */
  readonly embedQuery: (text: string) => Promise<number[] | null>;
  /** Absent where no cross-encoder is used. */
  readonly score?: SentenceScores['of'] | undefined;
  /** Answer with the best there is instead of refusing. Default false. */
  readonly neverRefuse?: boolean;
  readonly writer?: Writer | undefined;
}

/** The answer to a request from one snapshot, as events. Throws `FILTER_UNKNOWN` before the first of them. */
export async function* askSnapshot(
  request: AskRequest,
  { snapshot, suggestions, embedQuery, score, neverRefuse = false, writer }: AskParts,
  signal: AbortSignal,
): AsyncGenerator<AnswerEvent> {
  const { ids: articleIds, notices } = filteredArticles(request.filter, snapshot);
  // Answers read the notices after they have retrieved.
  const embedOrSaySo = async (text: string) => {
    const vector = await embedQuery(text);
    await ownTurn();
    if (vector === null && !notices.includes(KEYWORD_ONLY)) notices.push(KEYWORD_ONLY);
    return vector;
  };
  const parts = {
    snapshot,
    neverRefuse,
    ...(score && { score }),
    writer: request.mode === 'extractive' ? undefined : writer,
    articleIds,
    notices,
    followUps: (question: string, cited: readonly string[]) => followUpsFor(question, cited, suggestions),
    retrieve: async (question: string, within: ReadonlySet<string> | undefined) => {
      const retriever = new HybridRetriever({ snapshot, embedQuery: embedOrSaySo, articleIds: within });
      return (await retriever.invoke(question)).map(({ metadata }) => metadata);
    },
  };
  yield* answerQuestion(request, parts, signal);
}
