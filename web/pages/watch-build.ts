import { failureOf } from '../api/page-failure.ts';
import type { DatelineServer } from '../api/server.ts';
import { moment } from '../text/moment.ts';
import { buildBanner } from '../view/build-banner.ts';
import { element } from '../view/element.ts';

const AGAIN_MS = 30_000;

/** A place for the banner about a build that failed. */
export interface BuildWatch {
  readonly element: HTMLElement;
  /** Asks the server how its index is, and shows or takes away the banner; while it stands there, again every 30 s. */
  check(): Promise<void>;
}

/** Says nothing until the first `check`. A server that is gone is none of its business: the question says so. */
export function watchBuild(server: DatelineServer): BuildWatch {
  const holder = element('div');
  let again = 0;
  let shown: string | null = null;
  const check = async (): Promise<void> => {
    clearTimeout(again);
    try {
      const { build, servedSince } = await server.readiness(new AbortController().signal);
      const failed = build.state === 'failed' ? `${servedSince} ${build.failure}` : null;
      // A banner that has not changed stays as it is: a new one would be read out again.
      if (failed !== shown) {
        holder.replaceChildren(...(failed === null ? [] : [buildBanner(moment(servedSince), build.failure)]));
      }
      shown = failed;
    } catch (error) {
      failureOf(error);
    }
    if (shown !== null) again = window.setTimeout(() => void check(), AGAIN_MS);
  };
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void check();
  });
  return { element: holder, check };
}
