import type { Answer } from '../../src/protocol/answer.ts';
import type { Citation } from '../../src/protocol/citation.ts';
import type { Failure } from '../api/page-failure.ts';
import { strings } from '../strings.ts';
import { answerEnd } from '../view/answer-end.ts';
import { answerSources } from '../view/answer-sources.ts';
import { citationNote } from '../view/citation-note.ts';
import { claimsCard } from '../view/claims-card.ts';
import { nearestPassages } from '../view/nearest-passages.ts';
import { questionList } from '../view/question-list.ts';
import { refusalLine } from '../view/refusal-line.ts';
import { statementLine } from '../view/statement-line.ts';
import type { Tooltip } from '../view/tooltip.ts';
import type { TurnParts } from '../view/turn-view.ts';
import type { CitedLinks } from './cited-link.ts';

interface WidgetAnswerActions {
  /** Where the articles can be read. */
  readonly base: string;
  readonly links: CitedLinks;
  readonly tooltip: Tooltip;
  readonly ask: (question: string) => void;
  readonly edit: (question: string) => void;
  readonly showFailure: (failure: Failure, waiting: boolean) => HTMLElement;
}

/** The parts of a turn in the chat of another site: as on the page, but sources are links. */
export function widgetAnswerParts({ base, links, tooltip, ask, edit, showFailure }: WidgetAnswerActions): TurnParts {
  const showMarker = (citation: Citation): HTMLElement => {
    const marker = links.marker(citation);
    tooltip.attach(marker, () => citationNote(citation));
    return marker;
  };
  const showRefusal = ({ notFound, text }: Answer): HTMLElement | null =>
    notFound === undefined ? null : refusalLine(text, nearestPassages(notFound, text, showMarker));
  return {
    showStatement: statementLine,
    showMarker,
    showFailure,
    showEnd: (answer, marker) =>
      answerEnd(answer, {
        claims: claimsCard(answer, marker),
        refusal: showRefusal(answer),
        sources: answerSources(answer, marker, links.title),
        followUps: questionList(strings.answer.followUps, answer.followUps, 'h3', ask),
        feedback: null,
        onEdit: edit,
        origin: base,
      }),
  };
}
