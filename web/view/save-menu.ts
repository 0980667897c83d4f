import { strings } from '../strings.ts';
import { button } from './button.ts';
import { element } from './element.ts';

/** What a reader can do with a whole conversation. */
export interface SaveActions {
  readonly markdown: () => void;
  readonly json: () => void;
  readonly print: () => void;
}

/** A button and the menu it opens: Esc, a press elsewhere or a choice closes it. */
export function saveMenu(actions: SaveActions): { readonly element: HTMLElement; show(shown: boolean): void } {
  const menu = element('div', { id: 'save-menu', class: 'menu', popover: 'auto', 'aria-label': strings.save.label });
  const opener = element(
    'button',
    { type: 'button', class: 'text-button', popovertarget: menu.id, title: strings.save.label },
    strings.save.open,
  );
  const choice = (label: string, act: () => void): HTMLElement =>
    button(label, 'menu-choice', () => {
      menu.hidePopover();
      act();
    });
  menu.append(
    choice(strings.save.markdown, actions.markdown),
    choice(strings.save.json, actions.json),
    choice(strings.save.print, actions.print),
  );
  const holder = element('div', { class: 'save-menu' }, opener, menu);
  return { element: holder, show: (shown) => void holder.classList.toggle('save-menu-offered', shown) };
}
