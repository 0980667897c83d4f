import { strings } from '../strings.ts';
import { element } from './element.ts';

/** Says over the conversation that the articles have changed and the index has not followed, and why; `since` in words. */
export function buildBanner(since: string | null, failure: string | null): HTMLElement {
  return element(
    'div',
    { class: 'banner', role: 'status' },
    element('p', {}, strings.index.banner(since)),
    failure === null
      ? null
      : element(
          'details',
          {},
          element('summary', {}, strings.index.bannerReason),
          element('p', { dir: 'auto' }, failure),
        ),
  );
}
