import type { BuildState } from '../../src/protocol/index-state.ts';
import type { Readiness } from '../../src/protocol/readiness.ts';
import { failureOf } from '../api/page-failure.ts';
import type { Failure } from '../api/page-failure.ts';
import type { DatelineServer } from '../api/server.ts';
import type { BrowserStore } from '../browser-store.ts';
import { pause } from '../conversation/pause.ts';
import { strings } from '../strings.ts';
import { failureText } from '../text/failure-text.ts';
import { createIndexPanel } from '../view/index-panel.ts';

const KEY = 'dateline.adminToken';
const POLL_MS = 700;

/** The state of the index on the page, followed while a build runs; `onServed` is called when another snapshot is served. */
export function indexControl(
  server: DatelineServer,
  session: BrowserStore,
  onServed: () => void,
): { readonly element: HTMLElement; refresh(): Promise<void> } {
  const { signal } = new AbortController();
  const panel = createIndexPanel(session.read(KEY) ?? '', (token) => void rebuild(token));
  let following: Promise<void> | null = null;

  const look = async (): Promise<Readiness> => {
    const state = await server.readiness(signal);
    panel.show(state);
    return state;
  };
  /** Looks until no build runs; a server that does not answer meanwhile is looked for again. */
  const follow = async (snapshot: string | null): Promise<void> => {
    for (;;) {
      try {
        const state = await look();
        if (state.build.state !== 'building') return finish(state, snapshot);
      } catch (error) {
        failureOf(error);
      }
      await pause(POLL_MS, signal);
    }
  };
  const finish = ({ build, snapshot, articles }: Readiness, before: string | null): void => {
    panel.say(outcome(build, snapshot === before, articles));
    if (snapshot !== before) onServed();
  };
  const followOnce = (snapshot: string | null): void => {
    following ??= follow(snapshot).finally(() => (following = null));
  };
  const rebuild = async (token: string): Promise<void> => {
    panel.say(null);
    try {
      const before = await look();
      await server.rebuild(token, signal);
      session.write(KEY, token);
      followOnce(before.snapshot);
    } catch (error) {
      const failure = failureOf(error);
      if (failure !== null) panel.say({ text: refusal(failure), failed: true });
    }
  };
  return {
    element: panel.element,
    async refresh() {
      try {
        const { build, snapshot } = await look();
        if (build.state === 'building') followOnce(snapshot);
        else if (build.state === 'failed') panel.say(outcome(build, true, 0));
      } catch (error) {
        failureOf(error);
      }
    },
  };
}

function outcome(
  { state, failure }: BuildState,
  unchanged: boolean,
  articles: number,
): { text: string; failed: boolean } {
  if (state === 'failed') return { text: strings.index.failed(failure ?? ''), failed: true };
  return { text: unchanged ? strings.index.unchanged : strings.index.rebuilt(articles), failed: false };
}

function refusal(failure: Failure): string {
  const refused = failure.kind === 'problem' && ['UNAUTHORIZED', 'FORBIDDEN'].includes(failure.problem.code);
  return refused ? strings.index.refused : failureText(failure);
}
