import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { startServer, workspace } from '../product.ts';

const measureSchema = z.object({
  heapBytes: z.number(),
  mostBufferedBytes: z.number(),
  openResponses: z.number(),
  resources: z.number(),
  listeners: z.number(),
});

/** `npm start` over the sample articles in a folder of its own, with its memory, buffers and listeners measured on demand. */
export async function startMeasured(settings: Record<string, string> = {}) {
  const space = await workspace();
  const hook = fileURLToPath(new URL('./measured.mjs', import.meta.url));
  const server = await startServer({ ...space.env, LOG_LEVEL: 'error', ...settings }, [
    '--expose-gc',
    '--import',
    hook,
  ]);
  return {
    ...server,
    space,
    measure: async () => {
      const [answer] = (await Promise.all([once(server.child, 'message'), server.child.send('measure')])).flat();
      return measureSchema.parse(answer);
    },
    /** A number of `GET /metrics`. */
    metric: async (name: string) => {
      const text = await (await fetch(`${server.url}/metrics`)).text();
      return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1] ?? Number.NaN);
    },
    stop: async () => {
      server.child.kill('SIGKILL');
      await server.ended;
      await space.remove();
    },
  };
}

export type MeasuredServer = Awaited<ReturnType<typeof startMeasured>>;
