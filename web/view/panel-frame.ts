import { strings } from '../strings.ts';
import { element } from './element.ts';
import { icon } from './icon.ts';
import type { IconName } from './icon.ts';

/** The fixed parts of the source panel. */
export interface PanelFrame {
  readonly panel: HTMLDialogElement;
  readonly previous: HTMLButtonElement;
  readonly next: HTMLButtonElement;
  readonly close: HTMLButtonElement;
  readonly position: HTMLElement;
  readonly quoted: HTMLElement;
  readonly link: HTMLAnchorElement;
  readonly content: HTMLElement;
}

/** An empty, closed panel: a bar to go from citation to citation, the content, and a foot with the lasting link. */
export function panelFrame(): PanelFrame {
  const previous = control(strings.article.previous, 'previous');
  const next = control(strings.article.next, 'next');
  const close = control(strings.article.close, 'close');
  const position = element('p', { class: 'panel-position', 'aria-live': 'polite' });
  const quoted = element('p', { class: 'quiet' });
  const link = element('a', { class: 'panel-link' }, strings.article.link);
  const content = element('div', { class: 'panel-content', tabindex: '0' });
  const panel = element(
    'dialog',
    { class: 'panel', 'aria-label': strings.article.panel },
    element('div', { class: 'panel-bar' }, close, position, previous, next),
    content,
    element(
      'div',
      { class: 'panel-foot' },
      link,
      quoted,
      element('p', { class: 'quiet panel-keys' }, strings.article.keys),
    ),
  );
  return { panel, previous, next, close, position, quoted, link, content };
}

function control(label: string, name: IconName): HTMLButtonElement {
  return element('button', { type: 'button', class: 'icon-button', 'aria-label': label, title: label }, icon(name));
}
