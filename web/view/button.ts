import { element } from './element.ts';

/** A button that says `label` and calls `onPress`; `look` is its class. */
export function button(label: string, look: string, onPress: () => void): HTMLButtonElement {
  const created = element('button', { type: 'button', class: look }, label);
  created.addEventListener('click', onPress);
  return created;
}
