import type { Answer, Notice, Statement } from '../../src/protocol/answer.ts';
import type { AnswerEvent } from '../../src/protocol/answer-event.ts';
import type { Citation } from '../../src/protocol/citation.ts';
import type { Failure } from '../api/page-failure.ts';

/** What has arrived of an answer so far; all of it is verified. */
interface Arrived {
  readonly citations: readonly Citation[];
  readonly statements: readonly Statement[];
  readonly notices: readonly Notice[];
}

/** How far the answer to one question is. */
export type TurnState =
  | { readonly phase: 'searching'; readonly arrived: Arrived }
  | { readonly phase: 'answering'; readonly arrived: Arrived }
  | { readonly phase: 'waiting'; readonly arrived: Arrived; readonly failure: Failure }
  | { readonly phase: 'stopped'; readonly arrived: Arrived }
  | { readonly phase: 'failed'; readonly arrived: Arrived; readonly failure: Failure }
  | { readonly phase: 'done'; readonly answer: Answer };

/** One question and how far its answer is. */
export interface Turn {
  readonly question: string;
  readonly state: TurnState;
}

/** A question that was just asked. */
export function newTurn(question: string): Turn {
  return { question, state: { phase: 'searching', arrived: { citations: [], statements: [], notices: [] } } };
}

/** The state after an event other than `error`; a finished answer takes no more events. */
export function afterEvent(state: TurnState, event: Exclude<AnswerEvent, { event: 'error' }>): TurnState {
  if (state.phase === 'done') return state;
  const { arrived } = state;
  switch (event.event) {
    case 'sources':
      return { phase: 'answering', arrived: { ...arrived, citations: event.data.citations } };
    case 'statement':
      return {
        phase: 'answering',
        arrived: {
          ...arrived,
          citations: merged(arrived.citations, event.data.citations),
          statements: [...arrived.statements, event.data.statement],
        },
      };
    case 'notice':
      return { ...state, arrived: { ...arrived, notices: [...arrived.notices, event.data] } };
    case 'answer':
      return { phase: 'done', answer: event.data };
    default:
      return event satisfies never;
  }
}

/** The state after the reader stopped the answer (`failure` null) or something kept it from arriving. */
export function afterInterruption(state: TurnState, failure: Failure | null): TurnState {
  if (state.phase === 'done') return state;
  if (failure === null) return { phase: 'stopped', arrived: state.arrived };
  return { phase: 'failed', arrived: state.arrived, failure };
}

function merged(known: readonly Citation[], sent: readonly Citation[]): readonly Citation[] {
  const markers = new Set(known.map(({ marker }) => marker));
  return [...known, ...sent.filter(({ marker }) => !markers.has(marker))];
}
