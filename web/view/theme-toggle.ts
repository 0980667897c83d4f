import type { BrowserStore } from '../browser-store.ts';
import { strings } from '../strings.ts';
import { element } from './element.ts';
import { icon } from './icon.ts';

const KEY = 'dateline.theme';
const THEMES = ['system', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

/** A button that goes from the system's colours to light to dark; the choice stays in `store` and is applied at once. */
export function themeToggle(store: BrowserStore): HTMLButtonElement {
  const toggle = element('button', { type: 'button', class: 'icon-button' });
  let theme: Theme = THEMES.find((known) => known === store.read(KEY)) ?? 'system';
  const show = (): void => {
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
    const name = `${strings.theme.label}: ${strings.theme[theme]}`;
    toggle.setAttribute('aria-label', name);
    toggle.title = name;
    toggle.replaceChildren(icon(theme));
  };
  toggle.addEventListener('click', () => {
    theme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system';
    store.write(KEY, theme);
    show();
  });
  show();
  return toggle;
}
