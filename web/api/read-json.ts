import type { ZodType, ZodTypeDef } from 'zod';
import { PageFailure } from './page-failure.ts';
import { request } from './request.ts';

/** The JSON at `path`, checked against `schema`. Throws `PageFailure` or `AbortError`. */
export async function readJson<T>(
  path: string,
  schema: ZodType<T, ZodTypeDef, unknown>,
  signal: AbortSignal,
): Promise<T> {
  const response = await request(path, { headers: { Accept: 'application/json' }, signal });
  const text = await response.text().catch((error: unknown) => {
    if (signal.aborted) throw error;
    throw new PageFailure({ kind: 'unreachable' }, { cause: error });
  });
  try {
    return schema.parse(JSON.parse(text));
  } catch (error) {
    throw new PageFailure({ kind: 'unreadable' }, { cause: error });
  }
}
