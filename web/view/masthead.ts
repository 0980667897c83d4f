import { strings } from '../strings.ts';
import { element } from './element.ts';

/** The head of every page: a link that skips to `skip.target`, the name, and the page's own controls. */
export function masthead(skip: { label: string; target: HTMLElement }, controls: readonly HTMLElement[]): HTMLElement {
  const skipLink = element('a', { class: 'skip-link', href: `#${skip.target.id}` }, skip.label);
  skipLink.addEventListener('click', (event) => {
    // Following the link would overwrite the fragment, which on the reading page is the place of a quote.
    event.preventDefault();
    skip.target.focus();
  });
  return element(
    'header',
    { class: 'masthead' },
    skipLink,
    element('a', { class: 'masthead-name', href: '/' }, strings.name),
    element('div', { class: 'masthead-controls' }, ...controls),
  );
}
