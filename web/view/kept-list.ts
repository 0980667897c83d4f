import { strings } from '../strings.ts';
import { button } from './button.ts';
import { element } from './element.ts';
import { sureButton } from './sure-button.ts';

/** Above this number a field to search them stands over them. */
const SEARCH_ABOVE = 5;

/** A conversation as the list shows it. */
interface Listed {
  readonly id: string;
  readonly title: string;
  readonly changedAt: number;
  readonly questions: readonly string[];
}

/** What a reader can do with kept conversations. */
export interface KeptActions {
  readonly open: (id: string) => void;
  readonly rename: (id: string, title: string) => void;
  readonly remove: (id: string) => void;
  readonly clear: () => void;
}

/** The conversations kept in this browser: to open, search, rename and delete, or all to erase; null where there are none. */
export function keptList(kept: readonly Listed[], actions: KeptActions): HTMLElement | null {
  if (kept.length === 0) return null;
  const rows = kept.map((one) => ({ one, row: keptRow(one, actions) }));
  const search = element('input', {
    type: 'search',
    class: 'text-field kept-search',
    'aria-label': strings.kept.search,
  });
  search.placeholder = strings.kept.search;
  search.addEventListener('input', () => {
    const wanted = search.value.trim().toLowerCase();
    for (const { one, row } of rows) {
      row.hidden = ![one.title, ...one.questions].some((text) => text.toLowerCase().includes(wanted));
    }
  });
  return element(
    'section',
    { class: 'kept', 'aria-label': strings.kept.heading },
    element('h2', { class: 'kicker' }, strings.kept.heading),
    element('p', { class: 'quiet' }, strings.kept.where),
    kept.length > SEARCH_ABOVE ? search : null,
    element('ul', { role: 'list' }, ...rows.map(({ row }) => row)),
    sureButton(strings.kept.clear, strings.kept.sureClear, '', actions.clear),
  );
}

function keptRow({ id, title, changedAt, questions }: Listed, actions: KeptActions): HTMLElement {
  const open = element('button', { type: 'button', class: 'question-button', dir: 'auto' }, title);
  open.addEventListener('click', () => actions.open(id));
  const name = element('div', {}, open);
  const rename = button(strings.kept.rename, 'text-button', () => {
    const field = titleField(title, (changed) => {
      if (changed === null) {
        name.replaceChildren(open);
        rename.focus();
      } else actions.rename(id, changed);
    });
    name.replaceChildren(field);
    field.select();
  });
  rename.setAttribute('aria-label', `${strings.kept.rename} ${title}`);
  return element(
    'li',
    {},
    name,
    element(
      'div',
      { class: 'kept-line' },
      element('span', { class: 'source-line' }, strings.kept.extent(questions.length, new Date(changedAt))),
      rename,
      sureButton(strings.kept.remove, strings.kept.sureRemove, title, () => actions.remove(id)),
    ),
  );
}

/** Enter gives the new title, Esc or leaving the field null; so does an empty title. */
function titleField(title: string, onDone: (changed: string | null) => void): HTMLInputElement {
  const field = element('input', {
    class: 'text-field kept-search',
    'aria-label': strings.kept.newTitle,
    maxlength: '200',
  });
  let done = false;
  const finish = (changed: string | null): void => {
    if (done) return;
    done = true;
    onDone(changed === '' ? null : changed);
  };
  field.value = title;
  field.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'Enter') finish(field.value.trim());
    if (event.key === 'Escape') finish(null);
  });
  field.addEventListener('blur', () => finish(null));
  return field;
}
