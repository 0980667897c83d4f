import type { ArticleSummary } from '../../src/protocol/article-view.ts';
import type { Filter } from '../../src/protocol/ask-request.ts';
import { strings } from '../strings.ts';
import { button } from './button.ts';
import { element } from './element.ts';

/** As many as one question may name. */
const MOST_PUBLISHERS = 100;

/** Fields to choose articles by date and publisher, set to `filter`; calls `onChange` with every choice that makes sense. */
export function filterForm(
  articles: readonly ArticleSummary[],
  filter: Filter,
  onChange: (filter: Filter) => void,
): HTMLElement {
  const {
    from: fromLabel,
    to: toLabel,
    publishers: publishersLabel,
    wrongOrder,
    heading,
    explain,
  } = strings.corpus.filter;
  const from = dateField('filter-from', filter.from);
  const to = dateField('filter-to', filter.to);
  const wrong = element('p', { class: 'failure', role: 'alert', hidden: true }, wrongOrder);
  const choices = publishersOf(articles).map(({ publisher, count }) => ({
    publisher,
    count,
    box: element('input', { type: 'checkbox', checked: filter.publishers?.includes(publisher) ?? false }),
  }));

  const tell = (chosen: Filter): void => {
    clear.hidden = Object.keys(chosen).length === 0;
    onChange(chosen);
  };
  const change = (): void => {
    const chosen = choices.filter(({ box }) => box.checked).map(({ publisher }) => publisher);
    for (const { box } of choices) box.disabled = chosen.length >= MOST_PUBLISHERS && !box.checked;
    const reversed = from.value !== '' && to.value !== '' && from.value > to.value;
    wrong.hidden = !reversed;
    if (reversed) return;
    tell({
      ...(filter.articleIds && { articleIds: filter.articleIds }),
      ...(from.value !== '' && { from: from.value }),
      ...(to.value !== '' && { to: to.value }),
      ...(chosen.length > 0 && { publishers: chosen }),
    });
  };
  const clear = button(strings.corpus.filter.clear, 'text-button', () => {
    for (const field of [from, to]) field.value = '';
    for (const { box } of choices) box.checked = false;
    wrong.hidden = true;
    tell({});
    from.focus();
  });
  clear.hidden = Object.keys(filter).length === 0;
  const form = element(
    'form',
    { class: 'filter', 'aria-label': heading },
    element('h2', { class: 'kicker' }, heading),
    element('p', { class: 'quiet' }, explain),
    element('div', { class: 'filter-dates' }, element('label', {}, fromLabel, from), element('label', {}, toLabel, to)),
    wrong,
    element(
      'fieldset',
      { class: 'filter-publishers' },
      element('legend', { class: 'filter-legend' }, publishersLabel),
      ...choices.map(({ publisher, count, box }) =>
        element(
          'label',
          { class: 'filter-choice' },
          box,
          element('span', { dir: 'auto' }, publisher ?? strings.citation.unknownPublisher),
          element('span', { class: 'quiet' }, String(count)),
        ),
      ),
    ),
    clear,
  );
  form.addEventListener('change', change);
  form.addEventListener('submit', (event) => event.preventDefault());
  return form;
}

function dateField(id: string, value: string | undefined): HTMLInputElement {
  return element('input', { id, type: 'date', class: 'text-field', value: value ?? '' });
}

/** Those with the most articles first, the unknown one last. */
function publishersOf(articles: readonly ArticleSummary[]): { publisher: string | null; count: number }[] {
  const counts = new Map<string | null, number>();
  for (const { publisher } of articles) counts.set(publisher, (counts.get(publisher) ?? 0) + 1);
  return [...counts]
    .map(([publisher, count]) => ({ publisher, count }))
    .sort(
      (a, b) =>
        Number(a.publisher === null) - Number(b.publisher === null) ||
        b.count - a.count ||
        (a.publisher ?? '').localeCompare(b.publisher ?? ''),
    );
}
