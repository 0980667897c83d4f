import { element } from './element.ts';

const KEPT = 6;

/** What a screen reader is told while an answer arrives. */
export interface Announcer {
  readonly element: HTMLElement;
  /** Says one finished piece, after those before it. */
  announce(text: string): void;
}

/** A polite live region to which whole pieces are added and nothing is changed afterwards, so that speech does not stutter. */
export function createAnnouncer(): Announcer {
  const region = element('div', {
    class: 'visually-hidden',
    role: 'log',
    'aria-live': 'polite',
    'aria-relevant': 'additions',
  });
  return {
    element: region,
    announce(text) {
      region.append(element('p', {}, text));
      while (region.childElementCount > KEPT) region.firstElementChild?.remove();
    },
  };
}
