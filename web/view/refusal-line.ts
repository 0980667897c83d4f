import { element } from './element.ts';

/** The sentence that refuses, and under it what was nearest. */
export function refusalLine(text: string, nearest: HTMLElement): HTMLElement {
  return element('div', { class: 'refusal' }, element('p', { class: 'refusal-text', dir: 'auto' }, text), nearest);
}
