import type { Filter } from '../../src/protocol/ask-request.ts';
import type { FilterMemory } from '../corpus/filter-memory.ts';
import { strings } from '../strings.ts';
import { filterParts } from '../text/filter-words.ts';
import { element } from './element.ts';
import { icon } from './icon.ts';

/** The filter in force, over the question field: a chip for each condition that removes it when pressed; nothing where there is none. */
export function createFilterChips(filters: FilterMemory): HTMLElement {
  const { chips: label, remove } = strings.corpus.filter;
  const holder = element('div', { class: 'chips', role: 'group', 'aria-label': label });
  const show = (filter: Filter | null): void => {
    const parts = filter === null ? [] : filterParts(filter);
    holder.hidden = parts.length === 0;
    holder.replaceChildren(
      element('a', { class: 'chips-label', href: '/corpus' }, label),
      ...parts.map(({ words, without }) => {
        const chip = element(
          'button',
          { type: 'button', class: 'chip', 'aria-label': remove(words) },
          element('span', { class: 'chip-words', dir: 'auto' }, words),
          icon('close'),
        );
        chip.addEventListener('click', () => {
          filters.write(without);
          show(filters.read());
          // The pressed chip is gone; the keyboard goes on at the next one or at the field under it.
          (holder.querySelector<HTMLElement>('.chip') ?? holder.parentElement?.querySelector('textarea'))?.focus();
        });
        return chip;
      }),
    );
  };
  show(filters.read());
  return holder;
}
