import type { Answer, Notice, Statement } from '../../src/protocol/answer.ts';
import type { Citation } from '../../src/protocol/citation.ts';
import type { Failure } from '../api/page-failure.ts';
import type { Turn, TurnState } from '../conversation/turn.ts';
import { strings } from '../strings.ts';
import { dateStatements } from './date-statements.ts';
import { element } from './element.ts';
import { noticeList } from './notice-list.ts';

const BUSY: ReadonlySet<TurnState['phase']> = new Set(['searching', 'answering', 'waiting']);

/** The parts that a turn shows and does not know. */
export interface TurnParts {
  readonly showStatement: (statement: Statement, marker: (number: number) => HTMLElement | null) => HTMLElement;
  /** The control of a citation, one of the `citations` shown. */
  readonly showMarker: (citation: Citation, citations: readonly Citation[]) => HTMLElement;
  /** What belongs under a finished answer. */
  readonly showEnd: (answer: Answer, marker: (number: number) => HTMLElement | null) => readonly Node[];
  /** `waiting`: the page asks again by itself. */
  readonly showFailure: (failure: Failure, waiting: boolean) => HTMLElement;
}

export interface TurnView {
  readonly element: HTMLElement;
  /** Shows a later state of the same turn; statements already on screen stay where they are. */
  update(state: TurnState): void;
}

/** One question and its answer. Statements are only ever added, so focus and reading place survive. */
export function createTurnView({ question, state }: Turn, parts: TurnParts): TurnView {
  const status = element('p', { class: 'status' });
  const statements = element('div', { class: 'statements' });
  const notices = element('div', { class: 'notices' });
  const end = element('div', { class: 'turn-end' });
  const turn = element(
    'article',
    { class: 'turn' },
    element('h2', { class: 'question', dir: 'auto', tabindex: '-1' }, question),
    status,
    statements,
    notices,
    end,
  );
  let shown: readonly string[] = [];

  const showStatements = (all: readonly Statement[], citations: readonly Citation[]): void => {
    const texts = all.map((statement) => JSON.stringify(statement));
    const kept = shown.every((text, index) => text === texts[index]) ? shown.length : 0;
    if (kept === 0) statements.replaceChildren();
    const marker = markerAmong(citations);
    statements.append(...all.slice(kept).map((statement) => parts.showStatement(statement, marker)));
    shown = texts;
  };
  const showNotices = (all: readonly Notice[]): void => {
    const lines = noticeList(all);
    if (notices.childElementCount !== lines.length) notices.replaceChildren(...lines);
  };
  const markerAmong =
    (citations: readonly Citation[]) =>
    (number: number): HTMLElement | null => {
      const citation = citations.find(({ marker }) => marker === number);
      return citation === undefined ? null : parts.showMarker(citation, citations);
    };

  const update = (now: TurnState): void => {
    // The note on screen is an alert: it would be read out again at every attempt.
    if (now.phase === 'waiting' && turn.dataset['phase'] === 'waiting') return;
    turn.dataset['phase'] = now.phase;
    turn.setAttribute('aria-busy', String(BUSY.has(now.phase)));
    if (now.phase === 'done') {
      const { answer } = now;
      turn.dataset['status'] = answer.status;
      status.textContent = strings.answer[answer.status];
      showStatements(answer.statements, answer.citations);
      dateStatements(statements, answer);
      showNotices(answer.notices);
      end.replaceChildren(...parts.showEnd(answer, markerAmong(answer.citations)));
      return;
    }
    status.textContent = strings.answer[now.phase];
    showStatements(now.arrived.statements, now.arrived.citations);
    showNotices(now.arrived.notices);
    if (now.phase === 'failed' || now.phase === 'waiting')
      end.replaceChildren(parts.showFailure(now.failure, now.phase === 'waiting'));
    else if (now.phase === 'stopped') end.replaceChildren(element('p', { class: 'quiet' }, strings.answer.stoppedNote));
    else end.replaceChildren();
  };
  update(state);
  return { element: turn, update };
}
