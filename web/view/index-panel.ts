import type { Readiness } from '../../src/protocol/readiness.ts';
import { strings } from '../strings.ts';
import { moment } from '../text/moment.ts';
import { buildProgress } from './build-progress.ts';
import { element } from './element.ts';

const SHORT = 12;

export interface IndexPanel {
  readonly element: HTMLElement;
  /** Shows what is served and what is being built. */
  show(state: Readiness): void;
  /** Says how it went, or nothing (null). */
  say(outcome: { readonly text: string; readonly failed: boolean } | null): void;
}

/** The state of the index and, where the server allows it, the field for the admin token and the button that rebuilds. */
export function createIndexPanel(token: string, onRebuild: (token: string) => void): IndexPanel {
  const facts = element('dl', { class: 'index-facts' });
  const progress = buildProgress();
  const outcome = element('div', { role: 'status' });
  const field = element('input', {
    id: 'admin-token',
    type: 'password',
    class: 'text-field',
    autocomplete: 'off',
    required: true,
    value: token,
    'aria-describedby': 'admin-token-note',
  });
  const submit = element('button', { type: 'submit', class: 'composer-button' }, strings.index.rebuild);
  const form = element(
    'form',
    { class: 'index-form', hidden: true },
    element('label', { for: field.id }, strings.index.token),
    element('div', { class: 'index-row' }, field, submit),
    element('p', { id: 'admin-token-note', class: 'quiet' }, strings.index.tokenNote),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    onRebuild(field.value.trim());
  });
  return {
    element: element(
      'section',
      { class: 'index', 'aria-labelledby': 'index-heading' },
      element('h2', { id: 'index-heading', class: 'kicker' }, strings.index.heading),
      facts,
      form,
      progress.element,
      outcome,
    ),
    show({ articles, chunks, snapshot, servedSince, features, build }) {
      facts.replaceChildren(
        fact(strings.index.articles, articles.toLocaleString('en-GB')),
        fact(strings.index.passages, chunks.toLocaleString('en-GB')),
        fact(strings.index.snapshot, snapshot?.slice(0, SHORT) ?? ''),
        fact(strings.index.since, moment(servedSince) ?? ''),
      );
      form.hidden = !features.rebuild;
      submit.disabled = build.state === 'building';
      progress.show(build);
    },
    say(told) {
      outcome.replaceChildren(
        ...(told === null ? [] : [element('p', { class: told.failed ? 'failure' : 'notice', dir: 'auto' }, told.text)]),
      );
    },
  };
}

function fact(name: string, value: string): HTMLElement {
  return element('div', {}, element('dt', {}, name), element('dd', {}, value));
}
