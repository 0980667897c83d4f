import { Gauge, type Registry } from 'prom-client';
import type { DatelineApi } from '../dateline-api.ts';
import type { Slots } from '../load/slots.ts';

/** Adds what is measured at the moment of asking: places, queue, and the index that is served. */
export function gaugeServer(registry: Registry, api: DatelineApi, slots: Slots): void {
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name: `dateline_${name}`,
      help,
      registers: [registry],
      collect() {
        this.set(read());
      },
    });
  gauge('answers_running', 'Answers that are being made.', () => slots.taken);
  gauge('questions_waiting', 'Questions that wait for their turn.', () => slots.waiting);
  gauge('index_articles', 'Articles in the snapshot that is served.', () => api.indexState().articles);
  gauge('index_chunks', 'Chunks in the snapshot that is served.', () => api.indexState().chunks);
  gauge('index_building', '1 while a build of the index runs.', () =>
    Number(api.indexState().build.state === 'building'),
  );
  gauge('index_build_failed', '1 where the last build failed.', () =>
    Number(api.indexState().build.state === 'failed'),
  );
  gauge('snapshot_age_seconds', 'Since when the snapshot is served.', () => {
    const { servedSince } = api.indexState();
    return servedSince === null ? 0 : Math.max(0, (Date.now() - Date.parse(servedSince)) / 1000);
  });
}
