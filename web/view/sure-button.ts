import { button } from './button.ts';

const ASKED_MS = 4000;

/** A button for what cannot be undone: the first press asks `question` for 4 s, the second one acts. `name` says to a screen reader of what. */
export function sureButton(label: string, question: string, name: string, onSure: () => void): HTMLButtonElement {
  let asked = 0;
  const show = (text: string): void => {
    sure.textContent = text;
    sure.setAttribute('aria-label', `${text} ${name}`.trim());
  };
  const back = (): void => {
    clearTimeout(asked);
    asked = 0;
    show(label);
  };
  const sure = button(label, 'text-button', () => {
    if (asked !== 0) {
      back();
      onSure();
      return;
    }
    show(question);
    asked = window.setTimeout(back, ASKED_MS);
  });
  show(label);
  return sure;
}
