import type { Citation } from '../../src/protocol/citation.ts';
import { strings } from '../strings.ts';
import { element } from './element.ts';

/** The title of a cited article as a button; `onOpen` is called when the reader wants to see the quote. */
export function sourceTitle({ title }: Citation, onOpen: () => void): HTMLButtonElement {
  const button = element(
    'button',
    {
      type: 'button',
      class: 'source-title',
      dir: 'auto',
      'aria-haspopup': 'dialog',
      title: strings.citation.open(title),
    },
    title,
  );
  button.addEventListener('click', onOpen);
  return button;
}
