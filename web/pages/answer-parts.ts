import type { Answer } from '../../src/protocol/answer.ts';
import type { Citation } from '../../src/protocol/citation.ts';
import { strings } from '../strings.ts';
import { answerEnd } from '../view/answer-end.ts';
import { answerSources } from '../view/answer-sources.ts';
import { claimsCard } from '../view/claims-card.ts';
import { citationNote } from '../view/citation-note.ts';
import { failureNote } from '../view/failure-note.ts';
import { markerButton } from '../view/marker-button.ts';
import { nearestPassages } from '../view/nearest-passages.ts';
import { questionList } from '../view/question-list.ts';
import { refusalLine } from '../view/refusal-line.ts';
import { sourceTitle } from '../view/source-title.ts';
import { statementLine } from '../view/statement-line.ts';
import type { Tooltip } from '../view/tooltip.ts';
import type { TurnParts } from '../view/turn-view.ts';

/** What a reader can do within an answer. */
export interface AnswerActions {
  readonly openSource: (citations: readonly Citation[], citation: Citation) => void;
  readonly ask: (question: string) => void;
  readonly edit: (question: string) => void;
  readonly retry: () => void;
  /** Where the reader says what an answer is worth. */
  readonly feedback: (answer: Answer) => HTMLElement;
}

/** The parts of a turn, wired to each other and to what the reader can do. */
export function answerParts(actions: AnswerActions, tooltip: Tooltip): TurnParts {
  const showMarker = (citation: Citation, citations: readonly Citation[]): HTMLElement => {
    const marker = markerButton(citation, () => actions.openSource(citations, citation));
    tooltip.attach(marker, () => citationNote(citation));
    return marker;
  };
  const showRefusal = (answer: Answer): HTMLElement | null => {
    const { notFound } = answer;
    if (notFound === undefined) return null;
    const passages = nearestPassages(notFound, answer.text, (citation) => showMarker(citation, notFound.nearest));
    return refusalLine(answer.text, passages);
  };
  return {
    showStatement: statementLine,
    showMarker,
    showFailure: (failure, waiting) => failureNote(failure, actions.retry, waiting),
    showEnd: (answer, marker) =>
      answerEnd(answer, {
        claims: claimsCard(answer, marker),
        refusal: showRefusal(answer),
        sources: answerSources(answer, marker, (citation) =>
          sourceTitle(citation, () => actions.openSource(answer.citations, citation)),
        ),
        followUps: questionList(strings.answer.followUps, answer.followUps, 'h3', actions.ask),
        feedback: actions.feedback(answer),
        onEdit: actions.edit,
        origin: location.origin,
      }),
  };
}
