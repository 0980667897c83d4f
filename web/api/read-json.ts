import type { ZodType, ZodTypeDef } from 'zod';
import { PageFailure } from './page-failure.ts';

/** The JSON of a response, checked against `schema`. Throws `PageFailure` or, where `signal` aborts, `AbortError`. */
export async function readJson<T>(
  response: Response,
  schema: ZodType<T, ZodTypeDef, unknown>,
  signal: AbortSignal,
): Promise<T> {
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
