import { strings } from '../strings.ts';
import { button } from './button.ts';
import { element } from './element.ts';

const SHOWN_MS = 2500;

/** A button that puts `text()` on the clipboard and says for 2.5 s whether that worked. */
export function copyButton(label: string, text: () => string): HTMLButtonElement {
  let back = 0;
  const copy = button(label, 'text-button', () => {
    void copied(text()).then((done) => {
      copy.textContent = done ? strings.answer.copied : strings.answer.notCopied;
      clearTimeout(back);
      back = window.setTimeout(() => (copy.textContent = label), SHOWN_MS);
    });
  });
  copy.setAttribute('aria-live', 'polite');
  return copy;
}

async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copiedBySelection(text);
  }
}

/** Browsers offer the clipboard only on secure origins; over plain HTTP in a local network the selection still copies. */
function copiedBySelection(text: string): boolean {
  const field = element('textarea', { class: 'visually-hidden', 'aria-hidden': 'true' });
  const focused = document.activeElement;
  field.value = text;
  document.body.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return done;
}
