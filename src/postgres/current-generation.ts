import { DatelineError } from '../errors.ts';
import type { Database, Session } from './database.ts';

/** The generation that is served. */
export interface CurrentGeneration {
  readonly generation: number;
  readonly id: string;
  readonly manifest: string;
}

/** The generation that is served; null where there is none, or no tables yet. */
export async function currentGeneration(from: Pick<Database | Session, 'query'>): Promise<CurrentGeneration | null> {
  try {
    const [row] = await from.query<CurrentGeneration & Record<string, unknown>>(
      'SELECT g.generation, g.id, g.manifest FROM dateline_current c JOIN dateline_generations g USING (generation)',
    );
    return row ?? null;
  } catch (error) {
    if (error instanceof DatelineError && error.code === 'INDEX_MISSING') return null;
    throw error;
  }
}
