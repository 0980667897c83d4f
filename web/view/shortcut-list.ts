import type { BrowserStore } from '../browser-store.ts';
import { strings } from '../strings.ts';
import { button } from './button.ts';
import { element } from './element.ts';
import { icon } from './icon.ts';

const KEY = 'dateline.singleKeys';
const OFF = 'off';

/** The list of shortcuts, and the button that opens it. */
export interface ShortcutList {
  readonly button: HTMLButtonElement;
  readonly dialog: HTMLDialogElement;
}

/**
 * Opened by the button or by `?`; `/` goes to the question field where there is one. The reader may turn these two single
 * keys off, which stays in `store`: who speaks to the browser or rests a hand on the keys hits them by mistake (WCAG 2.1.4).
 */
export function shortcutList(store: BrowserStore): ShortcutList {
  const { heading, close, open, single, list } = strings.shortcuts;
  const useKeys = element('input', { type: 'checkbox', checked: store.read(KEY) !== OFF });
  useKeys.addEventListener('change', () => store.write(KEY, useKeys.checked ? 'on' : OFF));
  const dialog = element(
    'dialog',
    { class: 'dialog', 'aria-labelledby': 'shortcuts-heading' },
    element('h2', { id: 'shortcuts-heading', class: 'dialog-heading' }, heading),
    element(
      'dl',
      { class: 'shortcuts' },
      ...list.flatMap(({ keys, does }) => [
        element('dt', {}, ...keys.flatMap((key, index) => [index === 0 ? '' : ' ', element('kbd', {}, key)])),
        element('dd', {}, does),
      ]),
    ),
    element('label', { class: 'shortcuts-single' }, useKeys, single),
    element(
      'div',
      { class: 'dialog-actions' },
      button(close, 'composer-button', () => dialog.close()),
    ),
  );
  const opener = button('', 'icon-button shortcuts-button', () => dialog.showModal());
  opener.setAttribute('aria-label', open);
  opener.title = open;
  opener.append(icon('help'));

  document.addEventListener('keydown', (event) => {
    if (!useKeys.checked || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (event.key === '?' && !dialog.open) {
      event.preventDefault();
      dialog.showModal();
    }
    const field = document.querySelector<HTMLElement>('#question');
    if (event.key === '/' && field !== null && document.querySelector('dialog:modal') === null) {
      event.preventDefault();
      field.focus();
    }
  });
  return { button: opener, dialog };
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !['checkbox', 'button', 'submit'].includes(target.type);
  return target instanceof HTMLTextAreaElement;
}
