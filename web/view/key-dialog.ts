import { strings } from '../strings.ts';
import { button } from './button.ts';
import { element } from './element.ts';

/** Asks the reader for an API key in a dialog over everything; `refused`: the last one was not accepted. Null where none is given. */
export function askForKey(refused: boolean): Promise<string | null> {
  const { heading, text, label, send, cancel } = strings.key;
  const field = element('input', {
    id: 'api-key',
    class: 'text-field',
    type: 'password',
    autocomplete: 'off',
    required: true,
    'aria-describedby': 'api-key-note',
  });
  const dialog = element('dialog', { class: 'dialog', 'aria-labelledby': 'api-key-heading' });
  const form = element(
    'form',
    { method: 'dialog' },
    element('h2', { id: 'api-key-heading', class: 'dialog-heading' }, heading),
    refused ? element('p', { class: 'failure', role: 'alert' }, strings.key.refused) : null,
    element('label', { for: field.id }, label),
    field,
    element('p', { id: 'api-key-note', class: 'quiet' }, text),
    element(
      'div',
      { class: 'dialog-actions' },
      element('button', { type: 'submit', class: 'composer-button', value: 'send' }, send),
      button(cancel, 'text-button', () => dialog.close()),
    ),
  );
  dialog.append(form);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      const key = field.value.trim();
      dialog.remove();
      resolve(dialog.returnValue === 'send' && key !== '' ? key : null);
    });
  });
}
